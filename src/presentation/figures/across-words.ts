import { whole } from '../../vocabulary/written';
import { OUTSIDE_LONDON } from '../../vocabulary/places';
import { BAME } from '../../vocabulary/ethnicity';
import { FEWEST } from '../../measures/claims';
import type { AcrossExtracts, AcrossRow } from '../../measures/across-extracts';
import type { Sentence } from '../figure';
import { counted } from '../nouns';
import { inHundred, listed } from '../numbers';
import { countsOfShare } from '../verdict-words';

export const isElsewhere = ({ codes }: AcrossRow['category']): boolean => codes.includes(OUTSIDE_LONDON);

/** The rows with most in them, of one extract: several where they hold as many. */
export function mostOf(rows: readonly AcrossRow[], at: number): readonly AcrossRow[] {
  const told = rows.filter(
    ({ category, kind, shares }) =>
      !['unknown', 'total'].includes(kind) && category.id !== BAME.id && !isElsewhere(category) && shares[at]?.range.ok,
  );
  const most = Math.max(0, ...told.map((row) => eventsOf(row, at)));
  return most === 0 ? [] : told.filter((row) => eventsOf(row, at) === most);
}

const eventsOf = ({ shares }: AcrossRow, at: number): number => shares[at]?.share.events.count ?? 0;
/** Whether an extract holds enough to say which of its rows is the largest. */
export const enough = ({ totals }: AcrossExtracts, at: number): boolean => (totals[at] ?? 0) >= FEWEST.headlineRow;

/** What an extract holds most of. */
interface Most {
  readonly label: string;
  /** Its largest row, and every other that holds as many; of an extract with few nothing, because it would be one child. */
  readonly where: string;
  readonly each: string;
  readonly share: number;
  /** How many it holds, where they are too few to tell; else the counts behind the share. */
  readonly counts: string;
}

/** So many equal rows are named; of more, the first of them and how many others. */
const MOST_NAMED = 2;

function mostIn(across: AcrossExtracts, at: number): readonly Most[] {
  const most = mostOf(across.rows, at);
  const rate = most[0]?.shares[at];
  const [panel, total] = [across.panels[at], across.totals[at] ?? 0];
  if (!panel || !rate?.range.ok) return [];
  const { label } = panel;
  if (!enough(across, at))
    return [{ label, where: '', each: '', share: 0, counts: counted(panel, total, whole(total)) }];
  const named = most.length > MOST_NAMED ? MOST_NAMED - 1 : most.length;
  const others = most.length > named ? [`${whole(most.length - named)} others`] : [];
  return [
    {
      label,
      where: listed([...most.slice(0, named).map(where), ...others]),
      each: most.length > 1 ? ' each' : '',
      share: rate.range.value.estimate,
      counts: countsOfShare(rate.share),
    },
  ];
}

/** A bare number is an age. */
function where({ category: { label } }: AcrossRow): string {
  return /^\d+$/.test(label) ? `aged ${label}` : label;
}

/**
 * "Largest by ethnicity. All 5 extracts: Black, 37 to 45 in 100."; where they differ, those that hold most of the same
 * row together. Of an extract with few only how few they are; of one extract alone the counts too.
 */
export function commonest(across: AcrossExtracts, by: string): Sentence {
  const held = across.rows.filter((row) => row.kind !== 'total' && row.shares.some((rate) => rate?.share.events.count));
  const [only] = held;
  if (only && held.length === 1) return [`Only ${where(only)} is in this selection`];
  const all = across.panels.flatMap((_, at) => mostIn(across, at));
  if (!all.length) return ['Nobody is in this selection'];
  const told = all.filter((one) => one.where !== '');
  const alike = [...new Set(told.map((one) => one.where + one.each))].map((words) =>
    told.filter((one) => one.where + one.each === words),
  );
  const parts = [
    ...alike.map((group) => largestIn(group, all.length)),
    ...all.filter((one) => one.where === '').map(({ label, counts }) => `${label}: too few to tell (${counts})`),
  ];
  return [`${told.length ? `Largest ${by}` : 'Too few to tell'}. ${parts.join('. ')}.`];
}

/** Extracts of which the same row is the largest: "Remand and Rule 49 separation: Black, 42 to 45 in 100". */
function largestIn(group: readonly Most[], open: number): string {
  const shares = group.map(({ share }) => share);
  const ends = [...new Set([inHundred(Math.min(...shares)), inHundred(Math.max(...shares))])];
  const [first] = group;
  const which =
    group.length === open && open > 1 ? `All ${whole(open)} extracts` : listed(group.map(({ label }) => label));
  const counts = open === 1 ? ` (${first?.counts ?? ''})` : '';
  return `${which}: ${first?.where ?? ''}, ${ends.join(' to ')} in 100${first?.each ?? ''}${counts}`;
}
