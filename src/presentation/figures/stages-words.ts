import type { Share } from '../../measures/measured';
import { capital, lowerFirst } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { SpokenStage, StageHeadline } from '../../measures/stage-headline';
import type { Stage } from '../../measures/stages';
import { quoted, type Sentence } from '../figure';
import { provisionalNote } from '../status-words';
import { groupWords, type GroupWords } from '../group-words';
import { couldMoveWords, ruleWords, chosenWords } from '../headline-rider';
import { anyOf } from '../nothing-to-compare';
import { anyOfThese, listed, pairInHundred } from '../numbers';
import { NOTHING_TO_DIVIDE } from '../worked-example';
import { allPeople } from '../../vocabulary/people';
import { pastOf } from '../verb-forms';
import { countedOf, countsOfShare, TOO_FEW_TO_DIVIDE, divided, twoSharesAloud } from '../verdict-words';

/** The strip of the overview: its decisions, what is said of them, and the samples that are still being read. */
export interface Stages extends StageHeadline {
  readonly stages: readonly Stage[];
  readonly synthetic: boolean;
  readonly awaited: readonly string[];
  /** "provisional in part"; empty where no row counted is. */
  readonly status: string;
}

type Strip = Released<Stages> | Stages;

/** In place of a headline over all extracts while some of them, which it names, are not here yet. */
export function stillBeingRead(awaited: readonly string[]): Sentence {
  return [`Still being read: ${listed(awaited)}. The headline waits until all are here.`];
}

/** The group whose gap touches most children, and at how many decisions it met the heavier outcome more or less often. */
export function stagesFinding(strip: Strip): Sentence {
  const { stages, headline, decisions, tellable, awaited } = strip;
  if (awaited.length) return stillBeingRead(awaited);
  if (!stages.length) return ['No extract is open'];
  if (!headline) return [nobodyCompared(stages)];
  const { headlineRow } = headline;
  const people = allPeople(stages.map((stage) => stage.people));
  const [group, other] = namesIn(headlineRow, people);
  if (!headline.reached) return [countsAlone(headlineRow)];
  if (headline.clear) return [`${group.name} met the heavier outcome ${heavierWords(strip, other)}`];
  const enough = `with enough ${people} to tell`;
  const none = `No gap from ${other.name} is clear of chance at`;
  if (tellable === 1) return [`${none} “${lowerFirst(headlineRow.stage.short)}”, the one decision ${enough}`];
  return [`${none} ${anyOfThese(tellable, 'decisions')}${decisions === tellable ? '' : ` ${enough}`}`];
}

/** What stands under it: the gap with its counts, out of how many, chance, unknown ethnicity, where too few are, and status. */
export function stagesRider(strip: Strip): Sentence {
  const { headline, awaited, untold } = strip;
  if (awaited.length || !headline) return [BESIDE];
  const { headlineRow } = headline;
  const { provisional } = headlineRow.stage;
  if (!headline.reached)
    return [[ruleWords(headlineRow.stage), provisionalNote(provisional)].filter(Boolean).join(' ')];
  const { stage, row } = headlineRow;
  const unknown = { unknown: stage.unknown, all: stage.total };
  const moved = row.comparison?.ok
    ? couldMoveWords(row.comparison.value.difference, row.bounds?.gap ?? null, unknown, stage)
    : '';
  const few = untold.length ? `Too few to tell at ${listed(untold.map(({ short }) => lowerFirst(short)))}.` : '';
  // A word by itself: in the sentence before it, which is long, or in more words, it would take another line.
  const status = provisional && `${capital(provisional)}.`;
  const rest = [status, chosenWords(headline, 'group and decision'), moved, few];
  return [`At “${lowerFirst(stage.short)}”: `, ...gapWords(headlineRow), ['.', ...rest].filter(Boolean).join(' ')];
}

/** What the rows of the figure count that the headline does not, and that their years differ; empty where neither is so. */
export function stagesBeside({ stages }: Strip): string {
  const apart = stages.filter(({ randomised, outOf }) => randomised || outOf === 'population');
  const names = listed(apart.map(({ short }) => lowerFirst(short)));
  const uncounted = names && `Not counted as decisions: ${names}.`;
  return [uncounted, yearsDiffer(stages)].filter(Boolean).join(' ');
}

/** A line about the gap spoken of, with its doubt. */
export function stagesAloud(strip: Strip): string {
  const { headline } = strip;
  if (!headline?.reached || !headline.headlineRow.row.against) return quoted(stagesFinding(strip));
  const { stage, row } = headline.headlineRow;
  const [own, theirs] = pairInHundred(shareIn(row.share), shareIn(headline.headlineRow.row.against));
  const [group, other] = namesIn(headline.headlineRow);
  return twoSharesAloud(stage.short, [own, group.name], [theirs, other.name], headline.headlineRow);
}

/** The division behind the ratio of the gap spoken of. */
export function stagesSum({ headline }: Strip): string {
  if (!headline) return NOTHING_TO_DIVIDE;
  const { stage, row, claim } = headline.headlineRow;
  if (claim === 'cells') return TOO_FEW_TO_DIVIDE;
  if (!row.comparison?.ok || !row.against) return NOTHING_TO_DIVIDE;
  return `${stage.short}: ${divided(row.share, row.against, row.comparison)}`;
}

const BESIDE = 'The decisions are not multiplied.';

/** @param people where more is spoken of than this decision: sex may be told at some alone */
function namesIn({ stage, row }: SpokenStage, people = stage.people): readonly [GroupWords, GroupWords] {
  return [groupWords(row.row, { people }), groupWords(stage.reference, { people })];
}

/** "more often than White children at 2 of 4 decisions": both directions, and at how many too few are to tell. */
function heavierWords({ heavierMore, heavierLess, told, decisions }: Strip, other: GroupWords): string {
  const more = { word: 'more often', many: heavierMore.length };
  const less = { word: 'less often', many: heavierLess.length };
  const [first, then] = more.many >= less.many ? [more, less] : [less, more];
  const also = then.many ? ` It was ${then.word} at ${then.many}.` : '';
  const few = fewWords(decisions - told);
  return `${first.word} than ${other.name} at ${ofDecisions(first.many, told)}${also || few ? '.' : ''}${also}${few}`;
}

function ofDecisions(many: number, told: number): string {
  if (told === 1) return 'one decision';
  return many === told ? `all ${told} decisions` : `${many} of ${told} decisions`;
}

function fewWords(decisions: number): string {
  if (!decisions) return '';
  return decisions === 1 ? ' One more holds too few to tell.' : ` ${decisions} more hold too few to tell.`;
}

const shareIn = ({ events, atRisk }: Share): number => events.count / atRisk.count;

/** "43 in 100 Black children (893 of 2,101), White children 27 in 100 (517 of 1,930)". */
function gapWords(headlineRow: SpokenStage): Sentence {
  const { row, stage } = headlineRow;
  if (!row.against) return [];
  const [own, theirs] = pairInHundred(shareIn(row.share), shareIn(row.against));
  const [group, other] = namesIn(headlineRow);
  const mine = stage.unit === 'children' ? ` in 100 ${group.ofHundred}` : ` in 100 ${stage.many} for ${group.name}`;
  return [
    { mark: own },
    `${mine} (${countsOfShare(row.share)}), ${other.name} `,
    { mark: theirs },
    ` in 100 (${countsOfShare(row.against)})`,
  ];
}

/** "3 of 3 Black children and 0 of 1 White children were charged. That is too few to tell". */
function countsAlone(headlineRow: SpokenStage): string {
  const { row, stage } = headlineRow;
  const [group, other] = namesIn(headlineRow);
  const theirs = row.against ? countsOfShare(row.against) : '';
  const tail = headlineRow.verdict === 'no gap' ? 'There is no gap' : 'That is too few to tell';
  return stage.unit === 'children'
    ? `${countsOfShare(row.share)} ${group.counted} and ${theirs} ${other.counted} ${pastOf(stage.verb)}. ${tail}.`
    : `${stage.short}: ${countedOf(row.share, stage)} for ${group.name}, ${theirs} for ${other.name}. ${tail}.`;
}

function nobodyCompared(stages: readonly Stage[]): string {
  const held = stages.filter(({ total, outOf }) => total > 0 && outOf === 'feeder');
  const largest = [...held].sort((a, b) => b.total - a.total)[0];
  if (!largest) return 'Nobody is in this selection';
  if (held.every(({ unknown, total }) => unknown === total))
    return `Ethnicity is not known for ${anyOf(largest.total, largest)}`;
  // However many there are: where none had it, nothing is compared.
  return largest.rows.every(({ share }) => share.events.count === 0)
    ? `No ${largest.people} here ${pastOf(largest.verb)}, so there is nothing to compare`
    : `Too few ${largest.people} to compare`;
}

/** The years of the decisions, by extract, where they are not the same. */
function yearsDiffer(stages: readonly Stage[]): string {
  const years = extractsByYear(stages);
  const said = years.map(({ period, extracts }) => `${listed(extracts)}, ${period}`);
  return years.length > 1 ? `The decisions are of different years: ${said.join('; ')}.` : '';
}

/** "April 2024 to March 2025; Knife crime prevention orders: April 2022 to March 2023": the year of most extracts first. */
export function yearsInBrief(stages: readonly Stage[]): string {
  const [most, ...others] = extractsByYear(stages);
  return [most?.period, ...others.map(({ period, extracts }) => `${listed(extracts)}: ${period}`)].join('; ');
}

interface Year {
  readonly period: string;
  readonly extracts: readonly string[];
}

/** Which extracts have which year, that of most extracts first. */
function extractsByYear(stages: readonly Stage[]): readonly Year[] {
  const extractsIn = (period: string) =>
    new Set(stages.filter((stage) => stage.period === period).map(({ extract }) => extract));
  return [...new Set(stages.map(({ period }) => period))]
    .map((period) => ({ period, extracts: [...extractsIn(period)] }))
    .sort((a, b) => b.extracts.length - a.extracts.length);
}
