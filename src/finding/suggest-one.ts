import { casePageOf } from '../selection/case-pages';
import type { SheetId } from '../selection/selection';
import { chosenInWords } from './choice-entries';
import { boxesToTick, type Change, changesOfEntry, type Entry } from './entry';
import type { Findable } from './findable';
import { lowered } from './tick-entries';
import type { Suggestion } from './suggestion';

/** The sheet on which an entry is done: the one in sight where it can be, else the first that has it. */
function sheetFor({ sheets }: Pick<Entry, 'sheets'>, { inSight }: Pick<Findable, 'inSight'>): SheetId | null {
  if (sheets.includes(inSight)) return null;
  return sheets.find((sheet) => sheet !== 'overview') ?? sheets[0] ?? null;
}

/** Entries as suggestions; boxes and choices of one name say what they are: "Charge (outcome)", "Charge (disposal)". */
export function suggestEach(entries: readonly Entry[], findable: Findable): readonly Suggestion[] {
  const changing = entries.filter(({ change }) => change !== undefined).map(({ name }) => name.toLowerCase());
  const alike = (entry: Entry): boolean =>
    entry.change !== undefined && changing.filter((name) => name === entry.name.toLowerCase()).length > 1;
  return entries.map((entry) => ({
    ...suggestOne(entry, findable),
    ...(alike(entry) ? { name: `${entry.name} (${lowered(entry.place)})` } : {}),
  }));
}

/** One entry as a suggestion. */
function suggestOne(entry: Entry, findable: Findable): Suggestion {
  const sheet = entry.kind === 'term' ? null : sheetFor(entry, findable);
  const { id, kind, name, figure = null, heading = null, term = null } = entry;
  const changes = changesOfEntry(entry);
  const does = doesInWords(entry, findable, sheet);
  const there = figure === null ? sheet : (sheet ?? findable.inSight);
  return { id, kind, name, does, changes, sheet: there, figure, heading, term };
}

function doesInWords(entry: Entry, findable: Findable, sheet: SheetId | null): string {
  const { kind, change, place } = entry;
  const there = on(findable, sheet);
  switch (kind) {
    case 'term':
      return place;
    case 'sheet':
      return sheet === null ? 'The sheet in sight' : 'Go to the sheet';
    case 'outside':
      return 'No extract here holds it: go to the data asked for, in the meeting’s record';
    case 'figure':
      if (casePageOf(entry.figure ?? '')) return `Go to the page${there}`;
      return `Go to the figure${there || `, in “${place}”`}`;
    case 'row':
      return `Go to its row${there}, in “${place}”`;
    case 'choice':
      return `Choose ${entry.needs === undefined ? '' : `${chosenInWords('outcome')} and `}${chosenInWords(change?.does === 'choose' ? change.control : '')}${undoneBase(findable, sheet ?? findable.inSight, changesOfEntry(entry))}${there}`;
    case 'tick':
      return `${ticksInWords(entry, findable, sheet)}${there}`;
  }
}

function ticksInWords(entry: Entry, findable: Findable, sheet: SheetId | null): string {
  const { change, place } = entry;
  if (change?.does !== 'tick') return '';
  const ticked = findable.ticked(sheet ?? findable.inSight, change.part);
  const all = change.codes.every((code) => ticked.includes(code));
  const more = ticked.some((code) => !change.codes.includes(code));
  if (all && !more) return `Ticked already in ${place}`;
  return `Tick ${boxesInWords(boxesToTick(entry, ticked, more))} in ${place}${more ? ', in place of what is ticked' : ''}`;
}

/** ", no longer instead of a charge": a base that was chosen goes with its outcome, where another outcome takes its place. */
export function undoneBase({ sheets }: Findable, sheet: SheetId, changes: readonly Change[]): string {
  const { chosenBase = null, chosenOutcome = null } = sheets.find(({ id }) => id === sheet) ?? {};
  const chooses = (control: string) =>
    changes.some((change) => change.does === 'choose' && change.control === control && change.option !== chosenOutcome);
  return chosenBase !== null && chooses('outcome') && !chooses('base') ? `, no longer ${chosenBase}` : '';
}

/** "1 box", "2 boxes". */
export const boxesInWords = (boxes: number): string => `${boxes} ${boxes === 1 ? 'box' : 'boxes'}`;

/** ", on Out-of-court disposals"; nothing where the reader stays. */
export function on({ sheets }: Findable, sheet: SheetId | null): string {
  const label = sheets.find(({ id }) => id === sheet)?.label;
  return label === undefined ? '' : `, on ${label}`;
}
