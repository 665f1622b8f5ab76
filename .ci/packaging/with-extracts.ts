import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Contents, CopiedFile, CopiedSource } from '../../src/copying/contents.ts';
import { copyText } from '../../src/copying/copy-text.ts';
import { sha256, sha256OfText } from '../../src/copying/digest.ts';
import { withExtracts } from '../../src/copying/page-text.ts';
import { weaknessOf } from '../../src/copying/passphrase.ts';
import { parseMapping } from '../../src/dataset/mapping/mapping-file.ts';
import { COPY_FAULTS } from '../../src/presentation/copy-words.ts';
import { type Failure, failureInWords } from '../../src/vocabulary/failure.ts';
import { whyNotOpened } from './openable.ts';

/** A file that is to be put into a copy, and the mapping by which its columns are read where they have other names. */
export interface FileWithin {
  readonly file: string;
  readonly mapping: string | null;
}

/** A copy of the single file, and what it holds. */
export interface MadeCopy {
  readonly page: Buffer;
  readonly sha256: string;
  readonly files: readonly string[];
}

/**
 * The single file with extracts inside, which opens on them. Throws, in sentences, where a file cannot be read
 * or opened by the workbook, is given twice, has a mapping that is none, or the passphrase is weak.
 * @param template the single file as it was built
 * @param passphrase null where everyone who gets the copy may read every row
 * @param made ISO day
 */
export async function copyWith(
  template: string,
  within: readonly FileWithin[],
  passphrase: string | null,
  made: string,
): Promise<MadeCopy> {
  const weakness = passphrase === null ? null : weaknessOf(passphrase);
  if (weakness) throw new Error(COPY_FAULTS[weakness]);
  const contents = contentsOf(within);
  await refuseTwice([...contents.extracts.flat(), ...contents.others]);
  await refuseUnopened(contents);
  // Whether a file is about real children is told by the workbook, once it has read it.
  const facts = { mode: 'analyst', made, synthetic: null, template: await sha256OfText([template]) } as const;
  const page = Buffer.from(withExtracts(template, await copyText(contents, facts, passphrase)).join(''));
  return { page, sha256: await sha256(Uint8Array.from(page)), files: within.map(({ file }) => basename(file)) };
}

/** Files with a mapping are read by it, those of one kind as one extract; all others as if they were chosen together. */
function contentsOf(within: readonly FileWithin[]): Contents {
  const byKind = new Map<string, CopiedSource[]>();
  for (const { file, mapping } of within) {
    if (mapping === null) continue;
    const read = parseMapping(readFileSync(mapping, 'utf8'), basename(mapping));
    if (!read.ok) throw new Error(failureInWords(read.failure));
    const source = { ...fileAt(file), sheet: null, mapping: readFileSync(mapping, 'utf8'), personal: null };
    byKind.set(read.value.kind, [...(byKind.get(read.value.kind) ?? []), source]);
  }
  const others = within.filter(({ mapping }) => mapping === null).map(({ file }) => fileAt(file));
  return { view: '', extracts: [...byKind.values()], others };
}

function fileAt(file: string): CopiedFile {
  try {
    return { name: basename(file), bytes: Uint8Array.from(readFileSync(file)) };
  } catch {
    throw new Error(`${file} cannot be read.`);
  }
}

/** What the workbook could not open goes into no copy: whoever gets it could do nothing about that. */
async function refuseUnopened({ extracts, others }: Contents): Promise<void> {
  for (const file of others) refuse(await whyNotOpened(file, null));
  for (const source of extracts.flat()) {
    const mapping = parseMapping(source.mapping ?? '', source.name);
    refuse(mapping.ok ? await whyNotOpened(source, mapping.value) : mapping.failure);
  }
}

function refuse(failure: Failure | null): void {
  if (failure !== null) throw new Error(failureInWords(failure));
}

/** Rows that came twice would be counted twice. */
async function refuseTwice(files: readonly CopiedFile[]): Promise<void> {
  const sums = await Promise.all(files.map(({ bytes }) => sha256(bytes)));
  const twice = files.find((_, place) => sums.indexOf(sums[place] ?? '') !== place);
  if (twice) throw new Error(`${twice.name} was given twice: its rows would be counted twice.`);
}
