import { sha256OfText } from '../../copying/digest';
import type { BuiltPack } from '../../protecting/build-pack';
import { openedCertificate, sealedCertificate } from '../../protecting/certificate';
import type { EarlierPack } from '../../protecting/earlier';
import { type PackCell, type PackFacts, textOfPack } from '../../protecting/pack';
import { packFile, readPack } from '../../protecting/pack-file';
import { faultIn } from '../../protecting/verify';
import type { PackFile } from '../view/pack-view';

const sumOf = (facts: PackFacts, cells: readonly PackCell[]): Promise<string> =>
  sha256OfText([textOfPack(facts, cells)]);

/** What was built, with what it says of itself. */
export interface Made {
  readonly facts: PackFacts;
  readonly pack: Extract<BuiltPack, { readonly built: true }>;
}

const nameOf = ({ kind, outcome, made }: PackFacts): string => `${kind}-${outcome}-${made}`.replaceAll('_', '-');

/** The pack as a file, for its readers. Throws where it does not read back as it was checked. */
export async function fileOfPack({ facts, pack }: Made): Promise<PackFile> {
  const bytes = packFile(facts, pack.cells, await sumOf(facts, pack.cells));
  const name = nameOf(facts);
  if (!(await readPack(name, bytes, sumOf))) throw new Error('The pack does not read back as it was written.');
  return { name: `pack-${name}.parquet`, file: new Blob([bytes], { type: 'application/vnd.apache.parquet' }) };
}

/** Its certificate as a file of its own, which no reader may have. Throws where it does not prove the pack once opened. */
export async function fileOfCertificate({ facts, pack }: Made, passphrase: string): Promise<PackFile> {
  const certificate = await sealedCertificate(pack.certificate, await sumOf(facts, pack.cells), passphrase);
  const opened = await openedCertificate(certificate, passphrase);
  if (!opened || faultIn(opened) !== null)
    throw new Error('The certificate does not prove the pack once it is opened.');
  return {
    name: `confidential-certificate-${nameOf(facts)}.json`,
    file: new Blob([certificate], { type: 'application/json' }),
  };
}

/** Packs that were issued before, and the names of files that are none. */
export async function earlierPacks(
  files: readonly File[],
): Promise<{ readonly packs: readonly EarlierPack[]; readonly none: readonly string[] }> {
  const read = await Promise.all(
    files.map(async (file) => ({ file, pack: await readPack(file.name, await file.arrayBuffer(), sumOf) })),
  );
  return {
    packs: read.flatMap(({ pack }) => (pack ? [pack] : [])),
    none: read.flatMap(({ file, pack }) => (pack ? [] : [file.name])),
  };
}
