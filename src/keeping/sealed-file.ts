import { fromBase64, toBase64 } from '../copying/base64';
import { newSeal, type Seal, type Sealer, sealer } from '../copying/seal';
import { Misfit } from '../documents/misfit';
import { count, fieldsOf, oneOf, text } from '../documents/shapes';

const FORM = 'scrutiny workbook sealed casework 1';
/** Letters of a sealed file: base64 takes four for three bytes. */
const LONGEST = 200_000_000;

/** What stands in the open: it tells nothing of what is sealed. */
interface Opening {
  readonly form: typeof FORM;
  readonly seal: Pick<Seal, 'salt' | 'iterations'>;
}

interface SealedFile {
  readonly opening: Opening;
  readonly sealed: string;
}

const file = fieldsOf<SealedFile>({
  opening: fieldsOf<Opening>({
    form: oneOf([FORM]),
    seal: fieldsOf<Opening['seal']>({ salt: text(100), iterations: count }),
  }),
  sealed: text(LONGEST),
});

/** Makes a sealed file of a text, under a passphrase that was made into a key once. */
export type Sealing = (within: string) => Promise<string>;

/** Makes sealed files of texts, all under one passphrase. */
export async function sealedFiles(passphrase: string): Promise<Sealing> {
  const { salt, iterations } = newSeal();
  const opening: Opening = { form: FORM, seal: { salt, iterations } };
  return sealingOf(await sealer(passphrase, opening.seal), opening);
}

const sealingOf =
  (under: Sealer, opening: Opening): Sealing =>
  async (within) => {
    const bytes = await under.seal(new TextEncoder().encode(within), JSON.stringify(opening));
    return `${JSON.stringify({ opening, sealed: toBase64(bytes) })}\n`;
  };

/** Whether a text is that of a sealed file. */
export const isSealedFile = (given: string): boolean => sealedIn(given) !== null;

/** The text that was sealed, and how it is sealed again; null where the passphrase is another, or the file was changed. */
export async function unsealedFile(
  given: string,
  passphrase: string,
): Promise<{ readonly text: string; readonly sealing: Sealing } | null> {
  const found = sealedIn(given);
  const bytes = found && fromBase64(found.sealed);
  // A seal that is weaker than ours, or that no computer opens in time, is none of ours.
  const under = found && bytes && (await sealer(passphrase, found.opening.seal).catch(() => null));
  if (!found || !bytes || !under) return null;
  const opened = await under.unseal(bytes, JSON.stringify(found.opening));
  return opened && { text: new TextDecoder().decode(opened), sealing: sealingOf(under, found.opening) };
}

function sealedIn(given: string): SealedFile | null {
  if (!given.startsWith('{"opening":')) return null;
  try {
    return file(JSON.parse(given));
  } catch (fault) {
    if (fault instanceof Misfit || fault instanceof SyntaxError) return null;
    throw fault;
  }
}
