import { whole } from '../../vocabulary/written';
import type { GroupTrend, Trends } from '../../measures/trends';
import type { Nouns } from '../nouns';
import { listed } from '../numbers';
import { pValueInWords } from '../test-words';

/** "Trend over 12 full periods, the first ... and the last .... A fall that chance alone would seldom make for ...". */
export function trendsInWords(trends: Trends, nouns: Nouns): string {
  if (!trends.ok) {
    return `No trend: it needs ${whole(trends.needed)} full periods without a break, and there ${trends.periods === 1 ? 'is' : 'are'} ${whole(trends.periods)}.`;
  }
  const of = (verdict: GroupTrend['verdict']) => trends.groups.filter((one) => one.verdict === verdict);
  const said = (verdict: GroupTrend['verdict'], words: string) => {
    const labels = of(verdict).map(({ label }) => label);
    return labels.length ? [`${words} for ${listed(labels)} ${nouns.people}`] : [];
  };
  const parts = [
    ...said('falling', 'A fall that chance would seldom make'),
    ...said('rising', 'A rise that chance would seldom make'),
    ...said('no clear trend', 'No clear rise or fall'),
    ...said('too few to say', 'Too few to tell'),
  ];
  return `Trend over ${whole(trends.periods)} full periods from ${trends.first}. ${parts.map((part) => `${part}.`).join(' ')}`;
}

/** The test behind those words, with its probabilities, for the source line. */
export function trendMethod(trends: Trends): string {
  if (!trends.ok) return '';
  const each = trends.groups.flatMap(({ label, pValue }) =>
    pValue === null ? [] : [`${label} ${pValueInWords(pValue)}`],
  );
  return each.length ? `Trend: Cochran-Armitage, a straight line (${each.join('; ')}).` : '';
}
