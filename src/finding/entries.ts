import { GLOSSARY } from '../presentation/glossary';
import type { SheetId } from '../selection/selection';
import { basesOfOthers, choiceEntries, placeSaid } from './choice-entries';
import type { Entry } from './entry';
import type { Findable, FindableOutside, FindableRow, FindableSheet } from './findable';
import { lowered, tickEntries } from './tick-entries';

/** Everything that can be found. What stands on several sheets alike is one entry of all of them. */
export function entriesOf({ sheets, outside = [] }: Findable): readonly Entry[] {
  const found = new Map<string, Entry>();
  for (const sheet of sheets) {
    for (const entry of onSheet(sheet)) {
      const { sheets: before = [], names = [] } = found.get(entry.id) ?? {};
      // "Last year" is called so on the sheets that open on it, and is the same everywhere.
      const all = [...new Set([...names, ...entry.names])];
      found.set(entry.id, { ...entry, names: all, sheets: [...before, sheet.id] });
    }
  }
  const everywhere = sheets.map(({ id }) => id);
  return [
    ...found.values(),
    ...sheets.map(sheetEntry),
    ...outside.map((data) => outsideEntry(data, everywhere)),
    ...TERMS,
  ];
}

function onSheet(sheet: FindableSheet): readonly Omit<Entry, 'sheets'>[] {
  const { parts, contracts, controls, outcomes, chosenOutcome, figures, rows = [], id } = sheet;
  const ticks = parts.flatMap((part) => tickEntries(part, contracts).map((entry) => withCodes(entry)));
  return [
    ...new Map(ticks.map((entry) => [entry.id, entry])).values(),
    ...choiceEntries(controls, contracts),
    ...basesOfOthers(outcomes, chosenOutcome, id),
    ...figures.map((figure): Omit<Entry, 'sheets'> => ({
      id: `figure ${id} ${figure.id}`,
      kind: 'figure',
      name: figure.name,
      inside: lowered(figure.name),
      names: [figure.name, figure.asks, ...figure.said],
      place: figure.section,
      rank: 4,
      figure: figure.id,
    })),
    ...rows.map((row) => rowEntry(row, id)),
  ];
}

function rowEntry({ id, label, figure, figureName, code }: FindableRow, sheet: SheetId): Omit<Entry, 'sheets'> {
  return {
    ...{ id: `row ${sheet} ${figure} ${id}`, kind: 'row', name: label, inside: label, figure },
    names: [label, ...placeSaid(code)],
    ...{ place: figureName, rank: 4.25 },
  };
}

/** The same words may tick other codes elsewhere: one extract gives the nineteen groups, another broad ones alone. */
function withCodes(entry: Omit<Entry, 'sheets'>): Omit<Entry, 'sheets'> {
  const { change } = entry;
  return change?.does === 'tick' ? { ...entry, id: `${entry.id}: ${change.codes.join(' ')}` } : entry;
}

/** What people say for a sheet, beside its name. */
const SHEETS_SAID: Readonly<Partial<Record<SheetId, readonly string[]>>> = {
  overview: ['start', 'all extracts', 'home'],
  stop_and_search: ['stop search', 'stops', 'searches'],
  kcpo: ['knife orders', 'knife crime'],
  oocd: ['OOCD', 'out of court'],
  remand: ['remanded', 'bail'],
  rule49: ['Rule 49', 'segregation', 'separations'],
};

function sheetEntry({ id, label, contracts }: FindableSheet): Entry {
  const own = id === 'overview' ? [] : contracts.flatMap(({ event, kind }) => [kind, event.many]);
  const names = [label, ...own, ...(SHEETS_SAID[id] ?? [])];
  return {
    ...{ id: `sheet ${id}`, kind: 'sheet', name: label, inside: label, names, place: 'Sheet' },
    ...{ rank: 5, sheets: [id] },
  };
}

/** Whatever sheet is in sight: the record is one of all of them. */
function outsideEntry({ name, said, page, heading }: FindableOutside, sheets: readonly SheetId[]): Entry {
  return {
    ...{ id: `outside ${name}`, kind: 'outside', name, inside: lowered(name), names: [name, ...said], place: '' },
    ...{ rank: 5.5, sheets, figure: page, heading },
  };
}

const TERMS: readonly Entry[] = GLOSSARY.map(({ id, name, also, means }) => ({
  ...{ id: `term ${id}`, kind: 'term', name, inside: name, names: [name, ...also], place: means },
  ...{ rank: 6, sheets: [], term: id },
}));
