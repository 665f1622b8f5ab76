import { whole } from '../../vocabulary/written';
import type { SeparationRate, SeparationRates, SeparationRow } from '../../measures/separation-rates';
import type { SheetContext } from '../context';
import type { Sentence } from '../figure';
import { groupWords } from '../group-words';
import { matchedLabels } from '../matched-words';
import { count, listed } from '../numbers';
import { doubtAloud, rateFinding } from '../rate-words';
import { comesAgain, DIFFERENT_CHILDREN, oneOrMany } from '../repeats-words';
import { tooFewToDivide } from '../verdict-words';
import { quotient, workedRate, NOTHING_TO_DIVIDE } from '../worked-example';
import { emptyMonthsInWords, monthsInWords } from '../scope-words';
import { withheldInWords } from '../nothing-to-compare';

/** An establishment's population is of children, whatever ages are ticked. */
const CHILDREN = { people: 'children' } as const;

/** What is compared: months in which a child was separated, each child once in each; or every episode. */
export function unitName({ unit, rows }: SeparationRates): 'child-months' | 'episodes' {
  return unit !== 'events' && rows.some(({ children }) => children !== null) ? 'child-months' : 'episodes';
}

/** "134 of 1,123 child-months" */
function madeOf(row: Chosen, measured: SeparationRates): string {
  const { rate } = chosen(row, measured);
  const months = rate.exposure * 100;
  const held = `${whole(months)} ${oneOrMany('child-months', Math.round(months))}`;
  return unitName(measured) === 'episodes'
    ? `${count(rate.events)} ${oneOrMany('episodes', rate.events.count)} in ${held}`
    : `${count(rate.events)} of ${held}`;
}

/** The rates of one row. */
export type Chosen = Pick<SeparationRow, 'children' | 'episodes'>;

/** Whom the row spoken of is compared with: under "all others" that is not whom the first row is. */
function ownReference({ reference }: SeparationRates, headlineRow: SeparationRow | null): Chosen {
  return headlineRow?.against ?? reference;
}

/** The rate of the unit chosen. */
export function chosen({ children, episodes }: Chosen, { unit }: Pick<SeparationRates, 'unit'>): SeparationRate {
  return unit === 'events' ? episodes : (children ?? episodes);
}

/** What the figure found, as one sentence. */
export function finding(
  measured: SeparationRates,
  headlineRow: SeparationRow | null,
  write: (rate: number) => string,
  { nouns }: SheetContext,
): Sentence {
  const theirs = chosen(ownReference(measured, headlineRow), measured).range;
  const own = headlineRow && chosen(headlineRow, measured).range;
  if (!headlineRow?.comparison?.ok || !own?.ok || !theirs.ok) {
    const counts = measured.rows.map((row) => chosen(row, measured).rate.events);
    return [withheldInWords(counts) ?? `No ${nouns.many} to compare`];
  }
  const said = { group: headlineRow.row.label, reference: measured.reference.row.label };
  const { verdict, claim } = headlineRow.comparison.value;
  const numbers = { rate: write(own.value.estimate), other: write(theirs.value.estimate) };
  const counts = [madeOf(headlineRow, measured), madeOf(ownReference(measured, headlineRow), measured)] as const;
  const per = 'in every 100 held, a month';
  return rateFinding({ ...said, ...numbers, counts, verdict, claim, per, what: 'were separated' }, nouns);
}

/** Out of whom, over how long, and what must be read beside it. */
export function base(measured: SeparationRates, { nouns }: SheetContext): string {
  const { rows, scope } = measured;
  const total = rows.find(({ row }) => row.kind === 'total');
  const held = total?.held;
  const number = held === null || held === undefined ? '' : `about ${whole(held)} `;
  const places =
    scope.establishments.length === 1 ? '1 establishment' : `${scope.establishments.length} establishments`;
  const out = `Out of ${number}${nouns.people} aged ${scope.agesInWords} held at a time in ${places}, over ${monthsInWords(scope.months)}.`;
  const again =
    total &&
    comesAgain(unitName(measured), {
      count: chosen(total, measured).rate.events.count,
      different: total.different?.count ?? null,
      byChild: chosen(total, measured).rate.repeats !== undefined,
    });
  const once =
    'Child-months: the children held, added month by month. Each child counts once in every month of separation.';
  return [out, once, again, emptyMonthsInWords(scope)].filter(Boolean).join(' ');
}

/** A sentence to be said aloud; it keeps its doubt. */
export function plainSentence(
  measured: SeparationRates,
  headlineRow: SeparationRow | null,
  write: (rate: number) => string,
): string {
  const theirs = chosen(ownReference(measured, headlineRow), measured).range;
  const own = headlineRow && chosen(headlineRow, measured).range;
  if (!headlineRow || !own?.ok || !theirs.ok) return '“No children to compare.”';
  const doubt = headlineRow.comparison?.ok ? doubtAloud(headlineRow.comparison.value) : '';
  const [group, other] = [headlineRow.row, measured.reference.row].map((row) => groupWords(row, CHILDREN).ofHundred);
  const [number, beside] = [write(own.value.estimate), write(theirs.value.estimate)];
  return unitName(measured) === 'child-months'
    ? `“Of every 100 ${group ?? ''} held, ${number} were separated in a month. Of every 100 ${other ?? ''}, ${beside} were.${doubt}”`
    : `“For every 100 ${group ?? ''} held there were ${number} episodes in a month. For every 100 ${other ?? ''} there were ${beside}.${doubt}”`;
}

/** The division behind the two rates and their ratio. */
export function workedExample(measured: SeparationRates, headlineRow: SeparationRow | null): string {
  if (!headlineRow?.comparison?.ok) return NOTHING_TO_DIVIDE;
  if (headlineRow.comparison.value.claim === 'cells') {
    const madeOf = (row: Chosen): string => {
      const { rate } = chosen(row, measured);
      return `${count(rate.events)} of ${whole(rate.exposure * 100)}`;
    };
    return tooFewToDivide(madeOf(headlineRow), madeOf(ownReference(measured, headlineRow)));
  }
  const sum = (row: Chosen): string => {
    const { rate, range } = chosen(row, measured);
    return `${count(rate.events)} divided by ${whole(rate.exposure * 100)} = ${range.ok ? workedRate(range.value.estimate) : ''}`;
  };
  const times = headlineRow.comparison.value.ratio.estimate;
  return `${sum(headlineRow)}; ${sum(ownReference(measured, headlineRow))}; one divided by the other ${quotient(times)}.`;
}

/** What to take care of. */
export function takeCare(
  { rows, scope: { alsoChosen } }: SeparationRates,
  { contract }: Pick<SheetContext, 'contract'>,
): string {
  const narrowed = alsoChosen.length
    ? ` Chosen, but not in the population: ${listed(matchedLabels(contract, alsoChosen))}.`
    : '';
  return `Children held are counted on one day of the month.${narrowed}${rows.some(({ different }) => different !== null) ? ` ${DIFFERENT_CHILDREN}` : ''}`;
}
