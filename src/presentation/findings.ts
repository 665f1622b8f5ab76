import { isClear } from '../measures/verdict';
import type { GapsOfSheet } from '../measures/gaps-of-sheet';
import type { FindingsGroup, FindingsList, ListedFinding, PresentedFigure } from './figure';
import { ratio, ratioRange } from './numbers';
import { rangeBar } from './range-bar';
import { SECTION } from './section-titles';

/** What may be made of a finding, in the order of the list. */
const STANDINGS = ['clear', 'chance', 'few', 'described', 'idle', 'withheld', 'silent'] as const;
type Standing = (typeof STANDINGS)[number];

const HEADINGS: Readonly<Record<Standing, string>> = {
  clear: 'Clear of chance',
  chance: 'Could be chance',
  few: 'Too few to tell',
  described: 'What the records show',
  idle: 'Nothing to say for this selection',
  withheld: 'Withheld to protect children',
  silent: 'Not supplied, or not asked yet',
};

/**
 * The sentence of every figure under its question: those clear of chance first, after allowing for how many were looked
 * at; then what could be chance, what is too few, what compares nothing, and what the file does not supply.
 * @param nobody the selection leaves nobody: what is still told is of other months, and says so
 */
export function findingsOf(figures: readonly PresentedFigure[], gaps: GapsOfSheet, nobody = false): FindingsList {
  const listed = figures.map((figure, at) => ({
    standing: standingOf(figure, gaps.stands[at] ?? false, nobody),
    finding: findingOf(figure, gaps.stands[at] ?? false, nobody),
  }));
  const groups = STANDINGS.map((standing): FindingsGroup & { readonly id: Standing } => ({
    id: standing,
    heading: HEADINGS[standing],
    findings: listed.filter((one) => one.standing === standing).map(({ finding }) => finding),
  })).filter(({ findings }) => findings.length > 0);
  return {
    summary: summaryOf(groups, gaps),
    groups,
  };
}

function standingOf(figure: PresentedFigure, stands: boolean, nobody: boolean): Standing {
  const { gap, idle, unavailable, withheld } = figure;
  if (withheld) return 'withheld';
  if (unavailable !== undefined) return 'silent';
  if (idle) return 'idle';
  if (!gap) return nobody && !isOverTime(figure) ? 'idle' : 'described';
  if (gap.verdict === 'too few to say') return 'few';
  return stands ? 'clear' : 'chance';
}

/** It counts every month supplied, whatever months are ticked. */
const isOverTime = ({ section }: Pick<PresentedFigure, 'section'>): boolean => section === SECTION.time;

function findingOf(figure: PresentedFigure, stands: boolean, nobody: boolean): ListedFinding {
  const { id, asks, finding, gap } = figure;
  const times = gap?.ratio && gap.verdict !== 'too few to say' ? gap.ratio : null;
  const finite = times !== null && Number.isFinite(times.estimate);
  return {
    id,
    asks,
    sentence: finding,
    times: finite ? `${ratio(times.estimate)} times` : '',
    range: times ? ratioRange(times) : '',
    note:
      nobody && isOverTime(figure)
        ? 'Of every month supplied.'
        : gap && isClear(gap.verdict) && !stands
          ? 'Clear by itself, not among so many.'
          : '',
    bar: times && finite && times.estimate > 0 ? rangeBar(times, stands) : null,
  };
}

const COUNTED: Readonly<Record<Standing, readonly [string, string]>> = {
  clear: ['is clear of chance', 'are clear of chance'],
  chance: ['could be chance', 'could be chance'],
  few: ['holds too few to tell', 'hold too few to tell'],
  described: ['compares nothing', 'compare nothing'],
  idle: ['has nothing to say here', 'have nothing to say here'],
  withheld: ['is withheld', 'are withheld'],
  silent: ['is not answered', 'are not answered'],
};

/** "19 questions: 3 are clear of chance, 12 could be chance ... Clear allows for the 14 different gaps looked at here." */
function summaryOf(
  groups: readonly { readonly id: Standing; readonly findings: readonly unknown[] }[],
  { looked }: GapsOfSheet,
): string {
  const all = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const parts = groups.map(({ id, findings: { length } }) => {
    const [one, many] = COUNTED[id];
    return `${length} ${length === 1 ? one : many}`;
  });
  const allowed = looked > 1 ? ` “Clear” allows for the ${looked} different gaps looked at here.` : '';
  return `${all} ${all === 1 ? 'question' : 'questions'}: ${parts.join(', ')}.${allowed}`;
}
