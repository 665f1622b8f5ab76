import { capital, lowerFirst } from '../vocabulary/written';
import type { OutcomeContract } from '../dataset/kinds/contract';
import { isClear } from '../measures/verdict';
import type { GroupRow } from '../measures/measured';
import type { Sentence } from './figure';
import { groupWords } from './group-words';
import type { Nouns } from './nouns';
import { pairInHundred } from './numbers';
import { pastOf } from './verb-forms';
import { countedOf, countsOf, LIKELY, type Spoken, type Unclear } from './verdict-words';

type SpokenOutcome = Pick<OutcomeContract, 'verb' | 'noun'>;

/** The outcome as it is said of children: at which of their decisions is part of it. */
export function outcomeAt<Of extends SpokenOutcome>(outcome: Of, { at }: Pick<Nouns, 'at'>): Of {
  return { ...outcome, verb: `${outcome.verb}${at}` };
}

/**
 * What is said of two groups: their verdict, in words, then both shares. `lead` says of whom: "Of those offered, "; then at
 * which of their decisions stands with the numbers, so that no sentence grows long.
 */
export interface Finding {
  readonly headlineRow: Spoken;
  readonly reference: GroupRow;
  readonly outcome: SpokenOutcome;
  readonly lead?: string;
}

/**
 * The finding about one group, in short sentences: how the two differ or that it could be chance; then both shares with the
 * counts behind them. Below the rule of a headline: the counts, and that they are too few to tell.
 */
export function findingAbout(finding: Finding, nouns: Nouns): Sentence {
  const { headlineRow } = finding;
  const { claim, verdict } = headlineRow;
  if (claim !== 'headline' || verdict === 'too few to say') return [countsFinding(finding, nouns)];
  return isClear(verdict) ? clearFinding(finding, verdict, nouns) : unclearFinding(finding, verdict, nouns);
}

function clearFinding(finding: Finding, verdict: 'more' | 'less', nouns: Nouns): Sentence {
  const { headlineRow } = finding;
  const [share, against] = pairInHundred(headlineRow.share, headlineRow.reference);
  const [own, theirs] = countsOf(headlineRow);
  return [
    `${clearSaid(finding, verdict, nouns)}. ${capital(`${wayApart(finding, nouns)}it was `)}`,
    { mark: share },
    ` in 100${nouns.unit === 'children' ? '' : ` ${nouns.events}`} (${own}), against `,
    { mark: against },
    ` in 100 (${theirs}).`,
  ];
}

/** "43 in 100 Black children (26 of 60) got it. For White children, it was 57 in 100 (36 of 63). The gap could be chance." */
function unclearFinding(finding: Finding, verdict: Unclear, nouns: Nouns): Sentence {
  const { headlineRow, reference, outcome, lead = '' } = finding;
  const [group, other] = [groupWords(headlineRow.row.row, nouns), groupWords(reference, nouns)];
  const [share, against] = pairInHundred(headlineRow.share, headlineRow.reference);
  const [own, theirs] = countsOf(headlineRow);
  const ofChildren = nouns.unit === 'children';
  return [
    ofChildren ? lead : led(lead, `${lowerFirst(outcome.noun)}: `),
    { mark: share },
    ofChildren
      ? ` in 100 ${group.ofHundred} (${own}) ${pastOf(verbOf(finding, nouns))}. For ${other.name}, it was `
      : ` in 100 ${nouns.many} for ${group.name} (${own}). For ${other.name}, it was `,
    { mark: against },
    ` in 100 (${theirs}). ${capital(`${wayApart(finding, nouns)}${verdict === 'no gap' ? 'there is no gap' : 'the gap could be chance'}`)}.`,
  ];
}

/** "at their first decision, " where it stands apart from the verdict. */
function wayApart({ lead }: Finding, { at }: Nouns): string {
  return lead && at ? `${at.trim()}, ` : '';
}

/** The outcome as it stands in the sentence with the verdict. */
function verbOf({ outcome, lead }: Finding, { at }: Nouns): string {
  return lead ? outcome.verb : `${outcome.verb}${at}`;
}

function clearSaid(finding: Finding, verdict: 'more' | 'less', nouns: Nouns): string {
  const { headlineRow, reference, outcome, lead = '' } = finding;
  const [group, other] = [groupWords(headlineRow.row.row, nouns).name, groupWords(reference, nouns).name];
  return nouns.unit === 'events'
    ? led(lead, `${lowerFirst(outcome.noun)} was ${LIKELY[verdict]} for ${group} than for ${other}`)
    : `${lead}${group} were ${LIKELY[verdict]} than ${other} to ${verbOf(finding, nouns)}`;
}

const led = (lead: string, words: string): string => (lead ? `${lead}${words}` : capital(words));

/** "3 of 3 Black children and 0 of 1 White children were remanded. That is too few to tell". Never more or less. */
export function countsFinding(finding: Finding, nouns: Nouns): string {
  const { headlineRow, reference, outcome, lead = '' } = finding;
  const [group, other] = [groupWords(headlineRow.row.row, nouns), groupWords(reference, nouns)];
  const [own, theirs] = countsOf(headlineRow);
  const tail = tailOf(headlineRow);
  const said =
    nouns.unit === 'children'
      ? `${lead}${own} ${group.counted} and ${theirs} ${other.counted} ${pastOf(verbOf(finding, nouns))}`
      : led(
          lead,
          `${lowerFirst(outcome.noun)}: ${countedOf(headlineRow.row.rate.share, nouns)} for ${group.name}, ${theirs} for ${other.name}`,
        );
  return `${said}. ${capital(`${wayApart(finding, nouns)}${tail}`)}.`;
}

/** Equal shares are no gap, but those of a file of one outcome alone: there everyone had it, and nothing is compared. */
function tailOf({ verdict, row }: Spoken): string {
  const everyoneHadIt = [row.rate, row.against].every((rate) => rate?.share.events.count === rate?.share.atRisk.count);
  if (verdict !== 'no gap') return 'that is too few to tell';
  return everyoneHadIt ? 'nobody here had another outcome, so there is nothing to compare' : 'there is no gap';
}
