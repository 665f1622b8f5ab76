/** What is clicked, in which order: the same for the workbook and for every peer. */
import recorded from './interactions.json' with { type: 'json' };

/** One click: on a box of a part, by its place in the part, or on the "Clear" of the part. */
export interface Interaction {
  readonly part: string;
  readonly box?: number;
  /** What the box says, where the box is looked for by its place alone. */
  readonly label?: string;
}

/** The first clicks warm the page up and are not counted. */
export const WARM_UP = 5;

/** Up to four parts restricted at a time, so few rows pass. */
export const NARROW: readonly Interaction[] = recorded;

const SEED = 20_260;
const MANY = 40;
/** Parts of which all boxes but one are ticked: nearly all rows pass. */
const WIDE_PARTS = [
  { part: 'Ethnicity', boxes: 7 },
  { part: 'Borough', boxes: 35 },
];

/** First every box of two parts is ticked, then one by one is taken out and put back: nearly all rows pass. */
export function wide(): { readonly before: readonly Interaction[]; readonly clicks: readonly Interaction[] } {
  let state = SEED;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const every = WIDE_PARTS.flatMap(({ part, boxes }) => Array.from({ length: boxes }, (_, box) => ({ part, box })));
  const clicks = Array.from({ length: (MANY + WARM_UP) / 2 + 1 }, () => {
    const out = every[Math.floor(random() * every.length)] ?? { part: 'Ethnicity', box: 0 };
    return [out, out];
  });
  return { before: every, clicks: clicks.flat() };
}
