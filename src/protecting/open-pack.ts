import { type Failure, type Outcome, refusal, success } from '../vocabulary/failure';
import type { EarlierPack } from './earlier';
import { type Digest, MOST_CELLS, PACK_FORM, PACK_KEY, type PackFacts, textOfPack } from './pack';
import { footerOf } from './pack-footer';
import { cellsOf, factsOf } from './pack-form';
import { ofForm1, sumOfForm1 } from './pack-form-1';
import { rowsOf } from './pack-rows';

/** A pack holds a few thousand rows and says little of itself: what is larger is none, and is not read. */
const MOST_BYTES = 8_000_000;
const MOST_SAID = 500_000;

/** Parquet ends with its footer, the length of the footer in four bytes, and these letters. */
const END = 'PAR1';
const END_BYTES = 8;

/** Whether a file says that it is a protected pack: it is Parquet, and its footer holds the key of one. */
export async function isPackFile(file: Blob): Promise<boolean> {
  const end = await file.slice(-END_BYTES).arrayBuffer();
  if (end.byteLength < END_BYTES || lettersOf(end.slice(4)) !== END) return false;
  const footer = new DataView(end).getUint32(0, true);
  if (footer > Math.min(MOST_BYTES, file.size - END_BYTES)) return false;
  const from = file.size - END_BYTES - footer;
  return lettersOf(await file.slice(from, from + footer).arrayBuffer()).includes(PACK_KEY);
}

// Byte for byte: a key is plain letters, wherever it stands.
const lettersOf = (bytes: ArrayBuffer): string => new TextDecoder('latin1').decode(bytes);

/**
 * A pack that was issued, every part of it checked before anything is shown; or why it is not opened.
 */
export async function openPack(name: string, bytes: ArrayBuffer, digest: Digest): Promise<Outcome<EarlierPack>> {
  if (bytes.byteLength > MOST_BYTES) return refusal(tooLarge(name));
  try {
    const read = readWritten(new Uint8Array(bytes));
    if (!read) return refusal(damaged(name));
    if (!isForm(read.form)) return refusal(otherForm(name, read.form));
    const { facts: said, rows } = read.form === 1 ? ofForm1(read.facts, read.rows) : read;
    const facts = factsOf(said);
    const cells = facts && cellsOf(rows, facts);
    if (!facts || !cells || !saysOfRecords(read.form, facts)) return refusal(damaged(name));
    const sum = await (read.form === 1 ? sumOfForm1(read.facts, read.rows, digest) : digest(textOfPack(facts, cells)));
    return sum === read.sum ? success({ name, facts, cells }) : refusal(altered(name));
  } catch {
    return refusal(damaged(name));
  }
}

const FORMS: readonly unknown[] = [1, 2, PACK_FORM];
const isForm = (form: unknown): boolean => FORMS.includes(form);

/** Since form 3 every pack says what must be known of its records: none opens without it. */
const saysOfRecords = (form: unknown, { lattices }: PackFacts): boolean =>
  form !== PACK_FORM || lattices.every(({ said }) => said !== undefined);

interface Read {
  readonly form: unknown;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly sum: unknown;
  readonly rows: readonly Record<string, unknown>[];
}

function readWritten(bytes: Uint8Array): Read | null {
  const footer = footerOf(bytes);
  if (footer.said === null || footer.said.length > MOST_SAID) return null;
  const written: unknown = JSON.parse(footer.said);
  if (typeof written !== 'object' || written === null) return null;
  const { form, facts, sum } = written as Partial<Read>;
  if (!isForm(form)) return { form, facts: {}, sum, rows: [] };
  if (typeof facts !== 'object' || !(footer.rows >= 0 && footer.rows <= MOST_CELLS)) return null;
  return { form, facts, sum, rows: rowsOf(bytes, footer) };
}

const AGAIN = 'Nothing of it is shown. Get it again from whoever issued it.';

const damaged = (file: string): Failure => ({
  what: 'The protected pack is damaged, or was not written by this workbook.',
  file,
  remedy: AGAIN,
});

const altered = (file: string): Failure => ({
  what: 'The protected pack is not as it was issued: its numbers do not agree with its sum.',
  file,
  remedy: AGAIN,
});

const tooLarge = (file: string): Failure => ({
  what: 'The file calls itself a protected pack and is too large to be one.',
  file,
  remedy: AGAIN,
});

const otherForm = (file: string, form: unknown): Failure => ({
  what: 'The protected pack was written by another version of the workbook.',
  file,
  found: typeof form === 'number' ? `form ${form}` : 'a form without a number',
  expected: `form 1 to ${PACK_FORM}`,
  remedy: 'Open it with the newest workbook, or ask whoever issued it for one of this form.',
});
