import { sha256OfText } from '../../copying/digest';
import type { BuiltPack } from '../../protecting/build-pack';
import { openedCertificate, sealedCertificate } from '../../protecting/certificate';
import type { EarlierPack } from '../../protecting/earlier';
import { openPack } from '../../protecting/open-pack';
import { type PackFacts, textOfPack } from '../../protecting/pack';
import { packFile } from '../../protecting/pack-file';
import { faultIn } from '../../protecting/verify';
import type { PackFile } from '../view/pack-view';

const digest = (text: string): Promise<string> => sha256OfText([text]);

/** A pack as it was issued, and its sum, by which it is told whatever its file is called. */
export interface KnownPack extends EarlierPack {
  readonly sum: string;
}

/** What was built, with what it says of itself. */
export interface Made {
  readonly facts: PackFacts;
  readonly pack: Extract<BuiltPack, { readonly built: true }>;
}

/** "oocd-charge-2026-11-28": the kind, with the outcome where there is one alone; the kinds where there are several. */
function nameOf({ lattices, made }: PackFacts): string {
  const outcomes = lattices.flatMap(({ questions }) => questions.map(({ outcome }) => outcome));
  const alone = outcomes.length === 1 ? outcomes : [];
  return [...lattices.map(({ kind }) => kind), ...alone, made].join('-').replaceAll('_', '-');
}

const sumOf = ({ facts, pack }: Made): Promise<string> => digest(textOfPack(facts, pack.cells));

/** The pack as a file, for its readers, with its sum. Throws where it does not read back as it was checked. */
export async function fileOfPack(made: Made): Promise<PackFile & Pick<KnownPack, 'sum'>> {
  const sum = await sumOf(made);
  const bytes = packFile(made.facts, made.pack.cells, sum);
  const name = nameOf(made.facts);
  if (!(await openPack(name, bytes, digest)).ok) throw new Error('The pack does not read back as it was written.');
  return { name: `pack-${name}.parquet`, file: new Blob([bytes], { type: 'application/vnd.apache.parquet' }), sum };
}

/** Its certificate as a file of its own, which no reader may have. Throws where it does not prove the pack once opened. */
export async function fileOfCertificate(made: Made, passphrase: string): Promise<PackFile> {
  const certificate = await sealedCertificate(made.pack.certificate, await sumOf(made), passphrase);
  const opened = await openedCertificate(certificate, passphrase);
  if (!opened || faultIn(opened) !== null)
    throw new Error('The certificate does not prove the pack once it is opened.');
  return {
    name: `confidential-certificate-${nameOf(made.facts)}.json`,
    file: new Blob([certificate], { type: 'application/json' }),
  };
}

/** Packs that were issued before, and the names of files that are none. */
export async function earlierPacks(
  files: readonly File[],
): Promise<{ readonly packs: readonly KnownPack[]; readonly none: readonly string[] }> {
  const read = await Promise.all(
    files.map(async (file) => ({ file, pack: await openPack(file.name, await file.arrayBuffer(), digest) })),
  );
  return {
    packs: await Promise.all(read.flatMap(({ pack }) => (pack.ok ? [known(pack.value)] : []))),
    none: read.flatMap(({ file, pack }) => (pack.ok ? [] : [file.name])),
  };
}

// Of what it publishes, not of how the file is written: an older form that was written again is the same pack.
const known = async (pack: EarlierPack): Promise<KnownPack> => ({
  ...pack,
  sum: await digest(textOfPack(pack.facts, pack.cells)),
});
