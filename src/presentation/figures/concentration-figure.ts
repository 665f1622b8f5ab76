import { capital, whole } from '../../vocabulary/written';
import { FEWEST } from '../../measures/claims';
import type { Released } from '../../disclosure/release';
import type { Concentration, RepeatRow, UnitShare } from '../../measures/concentration';
import { NOTHING_TO_DIVIDE } from '../worked-example';
import { rangeChart, type RangeRow } from '../charts/range';
import { type SheetContext, sourceLine, FULL_COUNT, NO_CAUSE } from '../context';
import { type DrawnFigure, type PresentedTable, quoted, type Sentence, type TableRow } from '../figure';
import { cell } from '../rows';
import { counted, peopleCounted } from '../nouns';
import { holding, hundredCell, wholeCell } from '../number-cells';

/** How the units of an extract are named. `order` lists names as they are always shown. */
export interface UnitWords {
  readonly one: string;
  readonly many: string;
  readonly labelOf: (name: string) => string;
  readonly order: readonly string[];
}

/** More units than this are named behind "Counts" alone. */
const MOST_NAMED = 12;

/** How far the events come from few children and few units. Only counts: no child can be told. */
export function concentrationFigure(
  value: Released<Concentration>,
  context: SheetContext,
  units: UnitWords,
): DrawnFigure {
  const { contract } = context;
  const events = contract.event.many;
  const named = inOrder(value.units, units);
  const shown = named.length <= MOST_NAMED;
  const lines = [
    ...repeatRows(value, context),
    ...(shown ? named.map((unit, at) => unitRow(unit, at, units)) : largestRows(value, units)),
  ];
  return {
    finding: concentrationFinding(value, context, units),
    caption: 'How events gather on few children',
    columns: [
      { id: 'part', label: 'Of whom', kind: 'text' },
      { id: 'name', label: 'Who', kind: 'head' },
      { id: 'people', label: capital(peopleWord(context)), kind: 'number' },
      { id: 'events', label: capital(events), kind: 'number' },
      { id: 'share', label: 'In 100', kind: 'number' },
      { id: 'chart', label: `In every 100 ${events}`, kind: 'chart' },
    ],
    rows: lines.map(({ row }) => row),
    chart: rangeChart(
      lines.map(({ row, share }): RangeRow =>
        share === null ? { row: row.id, form: 'nothing' } : { row: row.id, form: 'point', value: share * 100 },
      ),
      { line: null },
    ),
    base: basesOf(value, context, units),
    unknowns: 'Ethnicity plays no part in this figure.',
    source: sourceLine(context, ''),
    counts: countsOf(value, named, units, context),
    reading: {
      sayAloud: quoted([plainFinding(value, context, units)]),
      range: FULL_COUNT,
      sum: workedExample(value, context, units),
      takeCare: NO_CAUSE,
    },
  };
}

const peopleWord = ({ nouns }: SheetContext): string => nouns.people;

function concentrationFinding(value: Concentration, context: SheetContext, units: UnitWords): Sentence {
  return [plainFinding(value, context, units)];
}

/**
 * "10 of 412 children account for a fifth of the 461 episodes. Half of these came from 2 of 5 establishments". One unit
 * alone is not spoken of: all came from it. Of few, nothing is said of where they come from: it would be said of a child.
 */
function plainFinding(value: Concentration, context: SheetContext, units: UnitWords): string {
  const { people, half, unitEvents, unitNotRecorded } = value;
  const events = context.contract.event.many;
  const fewest =
    people && people.fifth.of >= FEWEST.headlineRow
      ? `${whole(people.fifth.fewest)} of ${whole(people.fifth.of)} ${peopleWord(context)} ${people.fifth.fewest === 1 ? 'accounts' : 'account'} for a fifth of the ${whole(people.events)} ${events}`
      : null;
  const ofThese = unitNotRecorded ? `the ${whole(unitEvents)} whose ${units.one} is recorded` : 'all';
  const place =
    half && half.of > 1 && unitEvents >= FEWEST.headlineRow
      ? `half of ${ofThese} came from ${whole(half.fewest)} of ${whole(half.of)} ${units.many}`
      : null;
  const said = [fewest, place].filter((part) => part !== null);
  return said.length
    ? `${said.map(capital).join('. ')}${said.length > 1 ? '.' : ''}`
    : nothingSaid(value, context, units);
}

/** Too few; or children cannot be told apart and there is one unit, or the counts of the units are not whole. */
function nothingSaid(
  { people, unitEvents, half }: Concentration,
  { contract }: SheetContext,
  units: UnitWords,
): string {
  const events = contract.event.many;
  const all = Math.max(people?.events ?? 0, unitEvents);
  if (all > 0 && all < FEWEST.headlineRow)
    return `${counted(contract.event, all, whole(all))} ${all === 1 ? 'is' : 'are'} too few to tell`;
  if (half)
    return `${unitEvents === 1 ? 'The' : 'All'} ${counted(contract.event, unitEvents, whole(unitEvents))} came from one ${units.one}`;
  return unitEvents
    ? `Part of the counts was withheld, so where ${events} come from is not said`
    : `No ${events} in this selection`;
}

function workedExample({ people, unitEvents, half }: Concentration, context: SheetContext, units: UnitWords): string {
  const fifth =
    people && people.fifth.of >= FEWEST.headlineRow
      ? `A fifth of ${counted(context.contract.event, people.events, whole(people.events))} is ${whole(Math.ceil(people.events / 5))}: the ${whole(people.fifth.fewest)} with most ${people.fifth.fewest === 1 ? 'reaches' : 'reach'} it.`
      : '';
  const place =
    half && unitEvents >= FEWEST.headlineRow
      ? `Half of ${whole(unitEvents)} is ${whole(Math.ceil(unitEvents / 2))}: ${whole(half.fewest)} of ${counted(units, half.of, whole(half.of))} ${half.fewest === 1 ? 'reaches' : 'reach'} it.`
      : '';
  return [fifth, place].filter(Boolean).join(' ') || NOTHING_TO_DIVIDE;
}

interface Line {
  readonly row: TableRow;
  readonly share: number | null;
}

function repeatRows({ people }: Concentration, context: SheetContext): readonly Line[] {
  return (people?.rows ?? []).map((one, at): Line => ({
    share: one.share,
    row: {
      id: `times-${one.times}`,
      label: timesLabel(one, context),
      weight: 'detail',
      ...(at === 0 ? { block: true } : {}),
      cells: {
        ...(at === 0
          ? { part: cell(capital(peopleWord(context)), `by number of ${context.contract.event.many}`) }
          : {}),
        people: wholeCell(one.people),
        events: wholeCell(one.events),
        share: hundredCell(one.share),
      },
    },
  }));
}

function timesLabel({ times, orMore }: RepeatRow, { contract }: SheetContext): string {
  if (orMore) return `${times} or more`;
  return `${times} ${times === 1 ? contract.event.one : contract.event.many}`;
}

function unitRow(unit: UnitShare, at: number, units: UnitWords): Line {
  return {
    share: unit.withheld ? null : unit.share,
    row: {
      id: `unit-${unit.name}`,
      label: units.labelOf(unit.name),
      weight: 'detail',
      ...(at === 0 ? { block: true } : {}),
      cells: {
        ...(at === 0 ? { part: cell(capital(units.many)) } : {}),
        people: cell(''),
        events: holding(cell(eventsOf(unit)), unit.withheld ? {} : { count: unit.events }),
        share: unit.withheld ? cell('') : hundredCell(unit.share),
      },
    },
  };
}

const eventsOf = ({ events, withheld }: UnitShare): string => (withheld ? `at least ${whole(events)}` : whole(events));

/** Many units: how much the 1, 3, 5 and 10 with most make, without saying which they are. */
function largestRows({ largest, unitEvents }: Concentration, units: UnitWords): readonly Line[] {
  return largest.map(({ units: many, share }, at): Line => ({
    share,
    row: {
      id: `largest-${many}`,
      label: many === 1 ? `The ${units.one} with most` : `The ${many} with most`,
      weight: 'detail',
      ...(at === 0 ? { block: true } : {}),
      cells: {
        ...(at === 0 ? { part: cell(capital(units.many), 'taken together') } : {}),
        people: cell(''),
        events: wholeCell(Math.round(share * unitEvents)),
        share: hundredCell(share),
      },
    },
  }));
}

function basesOf(
  { people, unitEvents, unitNotRecorded }: Concentration,
  context: SheetContext,
  units: UnitWords,
): string {
  const { event } = context.contract;
  const happened = (many: number) => counted(event, many, whole(many));
  const persons = (many: number) => peopleCounted(context.nouns, many, whole(many));
  const ofPeople = people
    ? `Out of ${happened(people.events)} about ${persons(people.fifth.of)}; spread evenly, a fifth would take ${persons(Math.ceil(people.fifth.of / 5))}.`
    : 'Children cannot be told apart in this file.';
  const missing = unitNotRecorded ? `; ${whole(unitNotRecorded)} more have none` : '';
  return `${ofPeople} ${capital(units.many)}: out of ${happened(unitEvents)}${missing}.`;
}

function inOrder(shares: readonly UnitShare[], { order, labelOf }: UnitWords): readonly UnitShare[] {
  const place = ({ name }: UnitShare) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...shares].sort((a, b) => place(a) - place(b) || labelOf(a.name).localeCompare(labelOf(b.name), 'en-GB'));
}

function countsOf(
  value: Concentration,
  named: readonly UnitShare[],
  units: UnitWords,
  context: SheetContext,
): PresentedTable {
  const lines = [...repeatRows(value, context), ...named.map((unit, at) => unitRow(unit, at, units))];
  return {
    caption: `${capital(context.contract.event.many)} by number per child and by ${units.one}: counts`,
    columns: [
      { id: 'part', label: 'Of whom', kind: 'text' },
      { id: 'name', label: 'Who', kind: 'head' },
      { id: 'people', label: capital(peopleWord(context)), kind: 'number' },
      { id: 'events', label: capital(context.contract.event.many), kind: 'number' },
      { id: 'share', label: 'In 100', kind: 'number' },
    ],
    rows: lines.map(({ row }) => row),
  };
}
