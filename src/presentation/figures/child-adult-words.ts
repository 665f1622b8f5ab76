import { capital } from '../../vocabulary/written';
import type { ChildAdultRow, ChildAdultStep } from '../../measures/child-adult';
import { type Candidate, type Headline, selectHeadline } from '../../measures/headline';
import type { Rate } from '../../measures/rates';
import { isClear } from '../../measures/verdict';
import { quoted, type Sentence } from '../figure';
import type { SheetContext } from '../context';
import { count, listed, pairInHundred } from '../numbers';
import { chosenWords } from '../headline-rider';
import { pastOf } from '../verb-forms';
import { doubtOf, twoSharesAloud } from '../verdict-words';

/** A step with everyone's comparison of children beside adults. */
export interface Spoken extends Candidate {
  readonly step: ChildAdultStep;
  readonly row: ChildAdultRow;
}

/** Everyone at each step, the lot apart: one of these comparisons is spoken of, by the one rule of a headline. */
export function headlineOf(steps: readonly ChildAdultStep[]): Headline<Spoken> | null {
  return selectHeadline(
    steps
      .filter(({ drawnByLot }) => !drawnByLot)
      .flatMap((step) =>
        step.rows.flatMap((row): readonly Spoken[] => {
          if (row.row.kind !== 'total' || !row.comparison.ok) return [];
          const { claim, verdict, excess } = row.comparison.value;
          return [{ step, row, claim, verdict, excess: excess.estimate, atRisk: row.children.share.atRisk.count }];
        }),
      ),
  );
}

/** The direction of a gap that is clear; null where it is not. */
export function clearIn({ comparison }: ChildAdultRow): 'more' | 'less' | null {
  return comparison.ok && isClear(comparison.value.verdict) ? comparison.value.verdict : null;
}

/** "122 of 225" */
const ofShare = ({ share }: Rate): string => `${count(share.events)} of ${count(share.atRisk)}`;

/** "children", or "cases of children" where every case counts. */
const sideOf = ({ nouns }: SheetContext, side: 'children' | 'adults'): string =>
  nouns.unit === 'children' ? side : `${nouns.events} of ${side}`;

/** Children beside adults at the step that is spoken of: shares with their counts; below the rule the counts alone. */
export function childAdultFinding(headline: Headline<Spoken> | null, context: SheetContext): Sentence {
  if (!headline) return ['No children and adults to compare'];
  const { step, row, verdict } = headline.headlineRow;
  const { nouns } = context;
  const [children, adults] = [sideOf(context, 'children'), sideOf(context, 'adults')];
  const counts = [ofShare(row.children), ofShare(row.adults)] as const;
  const did = `${pastOf(step.verb)}${nouns.at}`;
  if (!headline.reached || !row.children.range.ok || !row.adults.range.ok)
    return [`${counts[0]} ${children} and ${counts[1]} ${adults} ${did}. That is too few to tell.`];
  if (verdict === 'too few to say')
    return [`${counts[0]} ${children} and ${counts[1]} ${adults} ${did}. ${doubtOf(verdict)}`];
  const [own, other] = pairInHundred(row.children.range.value.estimate, row.adults.range.value.estimate);
  if (!isClear(verdict))
    return [
      { mark: own },
      ` in 100 ${children} (${counts[0]}) ${did}. For ${adults}, it was `,
      { mark: other },
      ` in 100 (${counts[1]}). ${verdict === 'no gap' ? 'There is no gap' : 'The gap could be chance'}.`,
    ];
  return [
    `${capital(`${children} were ${verdict} likely than ${adults} to ${step.verb}${nouns.at}`)}. It was `,
    { mark: own },
    ` in 100 (${counts[0]}), against `,
    { mark: other },
    ` in 100 (${counts[1]}).${groupsAlone(step, verdict)}`,
  ];
}

/** The groups in which the same is seen without the others. */
function groupsAlone({ rows }: ChildAdultStep, verdict: 'more' | 'less'): string {
  const alone = rows.filter((one) => one.row.kind === 'group' && clearIn(one) === verdict).map((one) => one.row.label);
  return alone.length ? ` The same holds for ${listed(alone)} children on their own.` : '';
}

/** How many steps the one that is spoken of was chosen from. */
export function chosenFrom(headline: Headline<Spoken> | null): string {
  return headline?.reached && headline.compared > 1 && isClear(headline.headlineRow.verdict)
    ? chosenWords(headline, 'step')
    : '';
}

/** The same, to be said aloud, with its doubt. */
export function plainSentence(headline: Headline<Spoken> | null, context: SheetContext): string {
  if (!headline) return quoted(childAdultFinding(headline, context));
  const { step, row, verdict } = headline.headlineRow;
  const [children, adults] = [sideOf(context, 'children'), sideOf(context, 'adults')];
  if (!headline.reached || !row.children.range.ok || !row.adults.range.ok)
    return quoted(childAdultFinding(headline, context));
  const [own, other] = pairInHundred(row.children.range.value.estimate, row.adults.range.value.estimate);
  return twoSharesAloud(`${step.label}, ${step.baseLabel}`, [own, children], [other, adults], {
    claim: 'headline',
    verdict,
  });
}
