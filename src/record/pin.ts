/** One column and row of a pinned table, by the ids that the figure gave them. */
export interface PinnedColumn {
  readonly id: string;
  readonly label: string;
}

export interface PinnedRow {
  readonly id: string;
  readonly label: string;
  /** What each cell printed, by column; a masked or withheld cell keeps its word. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The file behind a pinned figure: first digits of its SHA-256, and its name. */
export interface PinnedSource {
  readonly file: string;
  readonly fingerprint: string;
  readonly synthetic: boolean;
}

/** A figure as it stood when it was pinned. */
export interface Pin {
  readonly id: string;
  readonly sheet: string;
  readonly figure: string;
  /** What the figure asks. */
  readonly asks: string;
  readonly finding: string;
  /** Who, where and when, in words. */
  readonly selection: string;
  /** The address that shows the figure again, from "#" on. */
  readonly address: string;
  /** What the same figure of the same choices has in common, whatever the file. */
  readonly same: string;
  /** The same, whatever months are ticked: what a meeting looks at moves on in time, and its disparity is the same one. */
  readonly alike: string;
  readonly base: string;
  /** How it was worked out, by the names under which a statistician knows it. */
  readonly methods: string;
  /** What stood before its sheet could be quoted: each a full sentence. */
  readonly cautions: readonly string[];
  readonly caption: string;
  readonly columns: readonly PinnedColumn[];
  readonly rows: readonly PinnedRow[];
  readonly sources: readonly PinnedSource[];
  /** The mode in which it was pinned: exact, or with few masked as others may see it. */
  readonly mode: 'analyst' | 'panel';
  /** May hold counts of 1 to 5, so it is not for publication. */
  readonly small: boolean;
  /** ISO moment. */
  readonly time: string;
  readonly meeting: string;
}

/** What is pinned of a figure, before it has an id, a moment and a meeting. */
export type Pinned = Omit<Pin, 'id' | 'time' | 'meeting'>;

/** One row of a figure then and now; null where one of them has no such row. */
export interface ThenAndNow {
  readonly id: string;
  readonly label: string;
  readonly then: Readonly<Record<string, string>> | null;
  readonly now: Readonly<Record<string, string>> | null;
}

/** A pinned figure beside the same figure of another file: the rows of both, in the order of now, those that are gone last. */
export function thenAndNow(then: Pinned, now: Pinned): readonly ThenAndNow[] {
  const before = new Map(then.rows.map((row) => [row.id, row]));
  const standing = new Set(now.rows.map(({ id }) => id));
  return [
    ...now.rows.map(({ id, label, cells }) => ({ id, label, then: before.get(id)?.cells ?? null, now: cells })),
    ...then.rows
      .filter(({ id }) => !standing.has(id))
      .map(({ id, label, cells }) => ({ id, label, then: cells, now: null })),
  ];
}

/** Whether a pin may be shown in a mode: what was pinned exact is not for others to see where it may hold few. */
export const mayBeShown = ({ mode, small }: Pinned, shownIn: Pinned['mode']): boolean =>
  !(shownIn === 'panel' && mode === 'analyst' && small);

/** What a figure says under its choices, to whomever it may be shown. */
const saidBy = ({ figure, same, mode, finding, rows }: Pinned): string =>
  JSON.stringify([figure, same, mode, finding, rows.map(({ id, cells }) => [id, Object.entries(cells).toSorted()])]);

/** Whether two pinned figures say the same of the same files: pinned twice, it would stand twice on the agenda. */
export const saysTheSame = (one: Pinned, other: Pinned): boolean =>
  sameSources(one, other) && saidBy(one) === saidBy(other);

/** Whether two pinned figures were made of the same files. */
export function sameSources(one: Pinned, other: Pinned): boolean {
  const marks = ({ sources }: Pinned): string =>
    sources
      .map(({ fingerprint }) => fingerprint)
      .toSorted()
      .join();
  return marks(one) === marks(other);
}
