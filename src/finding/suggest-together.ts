import type { SheetId } from '../selection/selection';
import { chosenInWords } from './choice-entries';
import { boxesToTick, type Change, changesOfEntry, choosesOutcome, type Entry, slotOf } from './entry';
import type { Findable } from './findable';
import type { Segment } from './segments';
import { boxesInWords, on, undoneBase } from './suggest-one';
import type { Suggestion } from './suggestion';

/**
 * Several things that the words of a query name, done at once on one sheet: boxes of parts, one option of each choice,
 * and one figure to go to. Null where the words name one thing or nothing that can be done together.
 */
export function suggestTogether(named: readonly Segment[], findable: Findable): Suggestion | null {
  const [best] = sheetsInTurn(findable)
    .map((sheet) => ({ sheet, entries: entriesOn(named, sheet) }))
    .sort((one, other) => other.entries.length - one.entries.length);
  if (!best || best.entries.length < 2) return null;
  // An outcome that is chosen with its base is said once.
  const entries = best.entries.filter((one) => !best.entries.some(({ needs }) => needs && choosesOutcome(one, needs)));
  const sheet = best.sheet === findable.inSight ? null : best.sheet;
  const figure = entries.find((entry) => entry.figure !== undefined)?.figure ?? null;
  const changes = changesOf(entries);
  return {
    id: `together ${entries.map(({ id }) => id).join(' + ')}`,
    kind: 'together',
    name: nameOf(entries),
    does: `${doesOf(entries, findable, best.sheet)}${on(findable, sheet)}`,
    changes,
    sheet: figure === null ? sheet : best.sheet,
    figure,
    heading: null,
    term: null,
  };
}

/** The sheet in sight first: nobody is led away from it without need. */
const sheetsInTurn = ({ sheets, inSight }: Findable): readonly SheetId[] => [
  inSight,
  ...sheets.map(({ id }) => id).filter((id) => id !== inSight),
];

/** What each segment names on a sheet: the preferred entry that goes with those before it. */
function entriesOn(named: readonly Segment[], sheet: SheetId): readonly Entry[] {
  const chosen: Entry[] = [];
  for (const { entries } of named) {
    const goesWith = (entry: Entry): boolean =>
      entry.change?.does === 'tick' || !chosen.some((one) => slotOf(one) === slotOf(entry));
    const can = entries.filter((entry) => isDone(entry, sheet) && goesWith(entry) && isOfOutcome(entry, chosen));
    const first = measured(chosen) ? (can.find(({ change }) => change?.does === 'choose') ?? can[0]) : can[0];
    if (first && !chosen.includes(first)) chosen.push(first);
  }
  return chosen;
}

/** What a sheet does: data that no extract holds is told by itself. */
const isDone = ({ kind, sheets, change, figure }: Entry, sheet: SheetId): boolean =>
  kind !== 'outside' && sheets.includes(sheet) && (change ?? figure) !== undefined;

/** A base of another outcome goes with that outcome, or where none is named; a base of the one chosen now, where none is. */
function isOfOutcome({ change, needs }: Entry, chosen: readonly Entry[]): boolean {
  const outcome = chosen.find((one) => one.change?.does === 'choose' && one.change.control === 'outcome');
  if (!outcome || change?.does !== 'choose' || change.control !== 'base') return true;
  return needs === undefined || choosesOutcome(outcome, needs);
}

/** Once an outcome is named, another one is what it is out of, not a box: ticked alone it would leave nothing to compare. */
const measured = (chosen: readonly Entry[]): boolean =>
  chosen.some(({ change }) => change?.does === 'choose' && change.control === 'outcome');

/** Boxes of one part are ticked together. */
function changesOf(entries: readonly Entry[]): readonly Change[] {
  const parts = new Map<string, readonly string[]>();
  for (const { change } of entries) {
    if (change?.does === 'tick') parts.set(change.part, [...(parts.get(change.part) ?? []), ...change.codes]);
  }
  return [
    ...[...parts].map(([part, codes]): Change => ({ does: 'tick', part, codes: [...new Set(codes)].sort() })),
    ...entries.flatMap(changesOfEntry).filter(({ does }) => does === 'choose'),
  ];
}

/** "Haringey, female, charge": the first keeps its capital. */
const nameOf = (entries: readonly Entry[]): string =>
  entries.map(({ name, inside }, place) => (place === 0 ? name : inside)).join(', ');

function doesOf(entries: readonly Entry[], findable: Findable, sheet: SheetId): string {
  const changes = changesOf(entries);
  const isReplaced = (change: Change): boolean =>
    change.does === 'tick' && findable.ticked(sheet, change.part).some((code) => !change.codes.includes(code));
  const replaced = changes.flatMap((change) => (change.does === 'tick' && isReplaced(change) ? [change.part] : []));
  const replaces = replaced.length > 0;
  const boxes = entries.reduce((sum, entry) => {
    const part = entry.change?.does === 'tick' ? entry.change.part : null;
    return part === null ? sum : sum + boxesToTick(entry, findable.ticked(sheet, part), replaced.includes(part));
  }, 0);
  const chosen = entries
    .flatMap(changesOfEntry)
    .flatMap((change) => (change.does === 'choose' ? [chosenInWords(change.control)] : []));
  const all = [
    ...(boxes ? [`tick ${boxesInWords(boxes)}${replaces ? ' in place of those of the same part' : ''}`] : []),
    ...(chosen.length ? [`choose ${listed(chosen)}${undoneBase(findable, sheet, changes)}`] : []),
    ...(entries.some(({ figure }) => figure !== undefined) ? ['go to the figure'] : []),
  ];
  const words = all.length ? listed(all) : 'ticked already';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
