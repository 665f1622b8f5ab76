/** A part of a document that is read from top to bottom, whatever file it becomes. */
export type DocumentPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'words'; readonly words: string; readonly soft?: true; readonly strong?: true }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | DocumentTable;

/** A table whose first column names its rows. */
export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly header: readonly string[];
  /** As many cells a row as the header has. */
  readonly rows: readonly (readonly string[])[];
}

/** A document as it goes out. */
export interface WrittenDocument {
  readonly title: string;
  /** On every page: what it is of, when it was made, how it must be treated. */
  readonly stamp: readonly string[];
  readonly parts: readonly DocumentPart[];
  /** Set close, so that a page holds more. */
  readonly close?: true;
}

export const heading = (level: 1 | 2 | 3, words: string): DocumentPart => ({ kind: 'heading', level, words });
export const said = (words: string): readonly DocumentPart[] => (words === '' ? [] : [{ kind: 'words', words }]);
export const softly = (words: string): readonly DocumentPart[] =>
  words === '' ? [] : [{ kind: 'words', words, soft: true }];
export const listed = (items: readonly string[]): readonly DocumentPart[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];

/** Parts that follow each other. `together`: short enough to stand on one page, and said of one thing. */
export interface DocumentBlock {
  readonly together: boolean;
  readonly parts: readonly DocumentPart[];
}

/** Rows of a table that is not cut between two pages: it takes less than half of one. */
const MOST_ROWS_TOGETHER = 16;

/** The parts in their order; from each heading of the third level on, to the next heading, they are one block. */
export function blocksOf(parts: readonly DocumentPart[]): readonly DocumentBlock[] {
  const starts = parts.flatMap((part, at) => (at === 0 || part.kind === 'heading' ? [at] : []));
  return starts.map((start, place) => {
    const own = parts.slice(start, starts[place + 1]);
    const isOne = own[0]?.kind === 'heading' && own[0].level === 3;
    return { together: isOne && own.every(isShort), parts: own };
  });
}

const isShort = (part: DocumentPart): boolean => part.kind !== 'table' || part.rows.length <= MOST_ROWS_TOGETHER;
