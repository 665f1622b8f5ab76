import { type Candidate, type Headline, selectHeadline } from '../../measures/headline';
import type { ObservedContrast } from '../../measures/observed-ethnicity';
import type { Rate } from '../../measures/rates';
import { isClear } from '../../measures/verdict';
import type { SheetContext } from '../context';
import type { Sentence } from '../figure';
import { count, pairInHundred } from '../numbers';
import { shareSum, NOTHING_TO_DIVIDE } from '../worked-example';
import { chosenWords } from '../headline-rider';
import { doubtOf } from '../verdict-words';
import { withheldInWords } from '../nothing-to-compare';

interface SpokenContrast extends Candidate {
  readonly said: ObservedContrast;
}

/** The observed group in which the unknown differ most in number from the rest, by the one rule of a headline. */
function headlineContrast(contrasts: readonly ObservedContrast[]): Headline<SpokenContrast> | null {
  return selectHeadline(
    contrasts.flatMap((said): readonly SpokenContrast[] => {
      if (!said.comparison.ok) return [];
      const { claim, verdict, excess } = said.comparison.value;
      return [{ said, claim, verdict, excess: excess.estimate, atRisk: said.unknown.share.atRisk.count }];
    }),
  );
}

/** The contrast that the finding speaks of; null where there is none. */
export function spokenContrast(contrasts: readonly ObservedContrast[]): ObservedContrast | null {
  return headlineContrast(contrasts)?.headlineRow.said ?? null;
}

const ofShare = ({ share }: Rate): string => `${count(share.events)} of ${count(share.atRisk)}`;

const countsIn = (contrasts: readonly ObservedContrast[]) =>
  contrasts.flatMap(({ unknown, known }) =>
    [unknown, known].flatMap(({ share: { events, atRisk } }) => [events, atRisk]),
  );

/** How officers saw those of unknown ethnicity beside the others; below the rule of a headline the counts alone. */
export function observedFinding(contrasts: readonly ObservedContrast[], { nouns }: SheetContext): Sentence {
  const headline = headlineContrast(contrasts);
  const said = headline?.headlineRow.said;
  if (!said?.unknown.range.ok || !said.known.range.ok)
    return [withheldInWords(countsIn(contrasts)) ?? `No ${nouns.many} to compare`];
  const who = nouns.unit === 'children' ? nouns.many : `${nouns.many} of ${nouns.people}`;
  if (!headline?.reached)
    return [
      `Of ${who} of unknown ethnicity, officers saw ${ofShare(said.unknown)} as ${said.label}. Of those whose ethnicity is known, it was ${ofShare(said.known)}. That is too few to tell.`,
    ];
  const [own, rest] = pairInHundred(said.unknown.range.value.estimate, said.known.range.value.estimate);
  const { verdict } = headline.headlineRow;
  return [
    `Of ${who} of unknown ethnicity, officers saw `,
    { mark: own },
    ` in 100 as ${said.label} (${ofShare(said.unknown)}). Of those whose ethnicity is known, it was `,
    { mark: rest },
    ` in 100 (${ofShare(said.known)}).${isClear(verdict) ? '' : ` ${doubtOf(verdict)}`}`,
  ];
}

/** How many contrasts the one that is spoken of was chosen from; empty where it was the only one. */
export function chosenFrom(contrasts: readonly ObservedContrast[]): { readonly remark?: string } {
  const headline = headlineContrast(contrasts);
  if (!headline?.reached || headline.compared < 2 || !isClear(headline.headlineRow.verdict)) return {};
  return { remark: chosenWords(headline, 'group') };
}

/** The two shares of the contrast that is spoken of, worked out. */
export function workedExample(contrasts: readonly ObservedContrast[]): string {
  const said = spokenContrast(contrasts);
  if (!said?.comparison.ok) return NOTHING_TO_DIVIDE;
  return `Seen as ${said.label}: ${shareSum(said.unknown)}; of known ethnicity, ${shareSum(said.known)}.`;
}
