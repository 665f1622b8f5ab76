import type { ExtractContract } from '../dataset/kinds/extracts';
import type { PublishedCounts, ExternalStatistic } from '../dataset/references/external-statistics';
import { answerShare } from '../statistics/answer-share';

/** A published figure, and whether it is about the very decisions that our figure is about. */
export interface OfficialBeside {
  readonly figure: ExternalStatistic;
  readonly sameSetting: boolean;
  /** The share out of each base that the source's counts allow; none where it gives no counts. */
  readonly bases?: readonly PublishedBase[];
  /** Why the source's counts cannot be right; absent where they can. */
  readonly contradiction?: string;
}

/** A share worked out again from the source's own counts. */
export interface PublishedBase {
  readonly answers: number;
  readonly base: number;
  /** Between 0 and 1. */
  readonly share: number;
  /** Out of all cases, of those with information, or of those with an answer. */
  readonly of: 'cases' | 'known' | 'answered';
}

/**
 * Published figures to be read beside one of our figures. `measure` is the id of the outcome or of the figure; a file
 * of the reader's own may use that id in its column `measure`.
 */
export function referencesFor(
  figures: readonly ExternalStatistic[],
  { kind, official }: Pick<ExtractContract, 'kind' | 'official'>,
  measure: string,
): readonly OfficialBeside[] {
  const declared = official[measure];
  const named = new Set([measure, ...(declared?.titles ?? [])].map((words) => words.toLowerCase()));
  return figures
    .filter((figure) => figure.kind === kind && named.has(figure.measure.toLowerCase()))
    .map((figure) => ({
      figure,
      sameSetting: declared?.sameSetting === true || figure.measure === measure,
      ...basesOf(figure.counts),
    }));
}

/** Each base that may be meant, never one chosen for the reader; and whether the counts can be right at all. */
function basesOf(counts: PublishedCounts | undefined): Pick<OfficialBeside, 'bases' | 'contradiction'> {
  if (!counts) return {};
  const { answers, otherAnswers, notKnown, cases } = counts;
  const others: readonly (readonly [PublishedBase['of'], number | undefined])[] = [
    ['answered', otherAnswers],
    ['cases', otherAnswers === undefined && cases !== undefined ? cases - answers : undefined],
    ['known', cases !== undefined && notKnown !== undefined ? cases - notKnown - answers : undefined],
  ];
  const shares = others.flatMap(([of, other]) =>
    other === undefined || other < 0
      ? []
      : [
          {
            of,
            share: answerShare({ counted: answers, othersInBase: [other], ...(cases === undefined ? {} : { cases }) }),
          },
        ],
  );
  const refused = shares.find(({ share }) => !share.ok)?.share;
  return {
    bases: shares.flatMap(({ of, share }) =>
      share.ok ? [{ answers, base: share.base, share: share.estimate, of }] : [],
    ),
    ...(refused && !refused.ok ? { contradiction: refused.reason } : {}),
  };
}
