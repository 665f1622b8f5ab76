import { fromBase64, toBase64 } from './base64';
import { type Contents, filesOf, packed, unpacked } from './contents';
import { sha256, sha256OfText } from './digest';
import { newSeal, type Seal, sealed, unsealed } from './seal';

const FORMAT = 'scrutiny-workbook copy';

const MODES = ['analyst', 'pack'] as const;
export type CopyMode = (typeof MODES)[number];

/** What of a copy stands in the open, for whoever gets the file. */
export interface CopyHeader {
  readonly format: typeof FORMAT;
  readonly version: 1;
  /** What the copy lets its readers see: "analyst" is every row, "pack" the counts of one protected pack and no row. */
  readonly mode: CopyMode;
  /** ISO day on which it was made. */
  readonly made: string;
  /** None of its extracts is about a real child; null where that was not looked at. */
  readonly synthetic: boolean | null;
  /** SHA-256 of the single file that the copy was made of, before anything was put into it. */
  readonly template: string;
  /** Name, bytes and SHA-256 of each file inside, as it was before it was packed. */
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  /** Null where everyone who has the file can read every row. */
  readonly sealed: Seal | null;
}

/** What is said in the open of a copy, beside the names of its files. */
export type CopyFacts = Pick<CopyHeader, 'mode' | 'made' | 'synthetic' | 'template'>;

/** What the page of a copy carries: it was found to be as it was written. */
export interface Copy {
  readonly header: CopyHeader;
  /** What it holds; null where the passphrase is another. The passphrase goes no further than this. */
  open(passphrase: string): Promise<Contents | null>;
}

/**
 * The text that stands in the page of a copy, in three lines: the SHA-256 of what follows; the header as JSON; the
 * contents in base64, packed, and sealed where there is a passphrase.
 */
export async function copyText(contents: Contents, facts: CopyFacts, passphrase: string | null): Promise<string> {
  const { mode, made, synthetic, template } = facts;
  const files = await Promise.all(
    filesOf(contents).map(async ({ name, bytes }) => ({ name, size: bytes.length, sha256: await sha256(bytes) })),
  );
  const seal = passphrase === null ? null : newSeal();
  const header: CopyHeader = {
    ...{ format: FORMAT, version: 1, mode, made, synthetic, template, files, sealed: seal },
  };
  // No name of a file may look like the end of the element that holds it.
  const beside = JSON.stringify(header).replaceAll('<', '\\u003c');
  const bytes = await packed(contents);
  const body = seal === null || passphrase === null ? bytes : await sealed(bytes, passphrase, seal, beside);
  const written = `${beside}\n${toBase64(body)}`;
  return `${await sha256OfText([written])}\n${written}`;
}

/** What such a text holds; null where a letter of it is not as it was written. */
export async function readCopy(text: string): Promise<Copy | null> {
  const [sum, beside, body, ...more] = text.split('\n');
  if (beside === undefined || body === undefined || more.length > 0) return null;
  if (sum !== (await sha256OfText([`${beside}\n${body}`]))) return null;
  const header = JSON.parse(beside) as CopyHeader;
  const bytes = fromBase64(body);
  if (header.format !== FORMAT || header.version !== 1 || !MODES.includes(header.mode) || bytes === null) return null;
  const open = async (passphrase: string): Promise<Contents | null> => {
    const own = header.sealed === null ? bytes : await unsealed(bytes, passphrase, header.sealed, beside);
    return own && unpacked(own);
  };
  return { header, open };
}
