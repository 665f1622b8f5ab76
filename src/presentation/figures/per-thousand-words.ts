import { whole } from '../../vocabulary/written';
import type { PerThousand, PerThousandRow } from '../../measures/per-thousand';
import { quoted } from '../figure';
import type { SheetContext } from '../context';
import { count } from '../numbers';
import { doubtAloud, one, type RateWriter } from '../rate-words';
import { tooFewToDivide } from '../verdict-words';
import { quotient, workedRate, NOTHING_TO_DIVIDE } from '../worked-example';
import { comesAgain, DIFFERENT_CHILDREN, oneOrMany } from '../repeats-words';
import { emptyMonthsInWords, monthsInWords, populationYearInWords, residents, scopeCautions } from '../scope-words';
import { onePerson } from '../../vocabulary/people';

/** What each count is: children, each once; children once in each of several years; or events. */
export function unitName({ counts }: Pick<PerThousand, 'counts'>, { nouns }: SheetContext): string {
  if (counts.of === 'events') return nouns.events;
  if (counts.of === 'child-years') return nouns.people === 'people' ? 'person-years' : 'child-years';
  return nouns.people;
}

/** A year as it is: whole, the mean of several, or made out of less or more than twelve months. */
export function yearly({ scope }: Pick<PerThousand, 'scope'>): string {
  const { length } = scope.span;
  if (length === 12) return 'a year';
  return length < 12 ? 'at a yearly pace' : 'in an average year';
}

/** "2,438 of 180,695"; "14,883 child-years among 180,695". */
export function madeOf({ rate }: Pick<PerThousandRow, 'rate'>, measured: PerThousand, context: SheetContext): string {
  const unit = measured.counts.of === 'children' ? '' : ` ${oneOrMany(unitName(measured, context), rate.events.count)}`;
  const joiner = measured.counts.of === 'children' ? 'of' : 'among';
  return `${count(rate.events)}${unit} ${joiner} ${whole(rate.people ?? 0)}`;
}

/** " over 72 months": over what the counts of a finding were made, where that is not the year of its rate. */
export function madeOver({ scope: { months } }: Pick<PerThousand, 'scope'>): string {
  return months.length === 12 ? '' : ` over ${monthsInWords(months)}`;
}

/** Whom the row spoken of is compared with: under "all others" that is not whom the first row is. */
export function ownReference(
  { reference }: PerThousand,
  headlineRow: PerThousandRow | null,
): Pick<PerThousandRow, 'row' | 'rate' | 'range'> {
  return { ...reference, ...headlineRow?.against };
}

/** Out of whom, over how long, and what must be read beside it. */
export function base(measured: PerThousand, context: SheetContext): string {
  const { rows, scope, year } = measured;
  const people = rows.find(({ row }) => row.kind === 'total')?.rate.people;
  const number = people === null || people === undefined ? '' : `${whole(people)} `;
  const out = `Out of ${number}${residents(scope, context)}, over ${monthsInWords(scope.months)}.`;
  return [out, besideBase(measured, context), populationYearInWords(year, scope)].filter(Boolean).join(' ');
}

/** How often a child counts, of how many children it is, and what the months leave out: whatever the population. */
export function besideBase(measured: PerThousand, context: SheetContext): string {
  const { rows, scope, counts } = measured;
  const total = rows.find(({ row }) => row.kind === 'total');
  const once =
    counts.of === 'events'
      ? `Every ${context.contract.event.one} counts.`
      : `Each ${onePerson(context.nouns.people)} counts once in every twelve months.`;
  const again =
    total && counts.of !== 'children'
      ? comesAgain(unitName(measured, context), {
          count: total.rate.events.count,
          different: total.children?.count ?? null,
          byChild: counts.byChild,
        })
      : '';
  return [once, again, paceInWords(measured), emptyMonthsInWords(scope)].filter(Boolean).join(' ');
}

/** Part of a year written as a year is not what a year would hold: the same children would be counted once. */
function paceInWords({ scope }: PerThousand): string {
  if (scope.span.length >= 12) return '';
  return `The rate of ${monthsInWords(scope.span)} is written for a year.`;
}

/** A sentence to be said aloud; it keeps its doubt. */
export function plainSentence(
  measured: PerThousand,
  headlineRow: PerThousandRow | null,
  write: RateWriter,
  context: SheetContext,
): string {
  const reference = ownReference(measured, headlineRow);
  if (!headlineRow?.range.ok || !reference.range.ok) return quoted([`No ${context.nouns.many} to compare`]);
  const people = (label: string) => `1,000 ${label} ${context.nouns.people}`;
  const doubt = headlineRow.comparison?.ok ? doubtAloud(headlineRow.comparison.value) : '';
  // Said of the months themselves where they are less than a year.
  const { length } = measured.scope.span;
  const [part, when] =
    length < 12
      ? [measured.scope.months.length / 12, `in these ${monthsInWords(measured.scope.span)}`]
      : [1, length === 12 ? 'in a year' : 'in an average year'];
  const [own, theirs] = [headlineRow, reference].map(({ range }) =>
    range.ok ? write(range.value.estimate * part) : '',
  );
  return measured.counts.of === 'events'
    ? `“For every ${people(headlineRow.row.label)} living here there were ${own} ${context.nouns.events} ${when}. For every ${people(reference.row.label)} there were ${theirs}.${doubt}”`
    : `“Of every ${people(headlineRow.row.label)} living here, ${own} had ${one(context.contract.event.one)} ${when}. Of every ${people(reference.row.label)}, ${theirs} did.${doubt}”`;
}

/** The division behind the two rates and their ratio. */
export function workedExample(measured: PerThousand, headlineRow: PerThousandRow | null): string {
  const reference = ownReference(measured, headlineRow);
  if (!headlineRow?.range.ok || !reference.range.ok || !headlineRow.comparison?.ok) return NOTHING_TO_DIVIDE;
  // The comparison may have no row of its own; what it is made of stands here, and no rate.
  if (headlineRow.comparison.value.claim === 'cells') {
    const madeOf = ({ rate }: Pick<PerThousandRow, 'rate'>): string =>
      `${count(rate.events)} of ${whole(rate.people ?? 0)}`;
    return tooFewToDivide(madeOf(headlineRow), madeOf(reference));
  }
  const sum = ({ rate, range }: Pick<PerThousandRow, 'rate' | 'range'>): string =>
    `${count(rate.events)} divided by ${whole(rate.people ?? 0)} = ${workedRate(range.ok ? range.value.estimate : 0)}`;
  const times = headlineRow.comparison.value.ratio.estimate;
  return `${sum(headlineRow)}; ${sum(reference)}; one divided by the other ${quotient(times)}.`;
}

/** What to take care of. */
export function takeCare({ rows, scope, counts }: PerThousand, context: SheetContext): string {
  const { nouns, contract } = context;
  const over = rows.filter(({ exceeds }) => exceeds).map(({ row }) => row.label);
  const exceeding = over.length
    ? `There are more ${contract.event.many} than people living here (${over.join(', ')}): many are about people from elsewhere, so this is a rate and never a share of ${nouns.people}.`
    : '';
  return [
    'Another population can give another ratio.',
    scopeCautions(scope, context),
    exceeding,
    counts.of !== 'children' && rows.some(({ children }) => children !== null) ? DIFFERENT_CHILDREN : '',
  ]
    .filter(Boolean)
    .join(' ');
}
