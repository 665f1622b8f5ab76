import { capital, fixed, whole } from '../../vocabulary/written';
import type { Place, Places } from '../../measures/places';
import type { SheetContext } from '../context';
import type { Sentence } from '../figure';
import type { Nouns } from '../nouns';
import { inHundred, listed } from '../numbers';
import { pValueInWords } from '../test-words';

/** The level below which boroughs are said to differ. */
const DIFFERS = 0.05;

/** "Above the usual spread of boroughs around 32 in 100 Black children: Croydon". */
export function placesFinding({ places, centre }: Places, who: string): Sentence {
  const around = `the usual spread of boroughs around ${inHundred(centre)} in 100 ${who}`;
  const named = (side: Place['side']) =>
    places.filter((place) => place.standsOut && place.side === side).map(({ category }) => category.label);
  const parts = (['above', 'below'] as const).flatMap((side) => {
    const names = named(side);
    return names.length ? [`${capital(side)} ${around}: ${listed(names)}`] : [];
  });
  if (parts.length) return [`${parts.join('. ')}${parts.length > 1 ? '.' : ''}`];
  const [beyond, all] = [places.filter((place) => place.beyond).length, withAnybody(places).length];
  if (!beyond) return [`All ${whole(all)} boroughs lie within ${around}`];
  return [
    `${whole(beyond)} of ${whole(all)} boroughs ${beyond === 1 ? 'lies' : 'lie'} outside ${around}. ${beyond === 1 ? 'It cannot' : 'None can'} be singled out once all are looked at together.`,
  ];
}

/** Which boroughs lie beyond each line drawn, and how much boroughs differ at all. */
export function placesRemark(measured: Places, context: Pick<SheetContext, 'nouns'>): string {
  return [beyondWords(measured, context), heterogeneityWords(measured)].filter(Boolean).join(' ');
}

function beyondWords({ places }: Places, { nouns }: Pick<SheetContext, 'nouns'>): string {
  const beyond = (line: Place['beyond']) => places.filter((place) => place.beyond === line);
  const [inner, outer] = [beyond('inner'), beyond('outer')];
  if (!inner.length && !outer.length) return 'No borough lies outside a dashed line.';
  const parts = [
    ...(inner.length ? [`Outside the inner dashed line alone: ${namesOf(inner, nouns)}.`] : []),
    ...(outer.length ? [`Outside both dashed lines: ${namesOf(outer, nouns)}.`] : []),
  ].join(' ');
  return parts;
}

/** "Hackney, Lambeth and 1 borough of fewer than 20 children": a handful of children is not named. */
function namesOf(places: readonly Place[], nouns: Nouns): string {
  const few = places.filter(({ enough }) => !enough).length;
  return listed([
    ...places.filter(({ enough }) => enough).map(({ category }) => category.label),
    ...(few ? [`${whole(few)} ${few === 1 ? 'borough' : 'boroughs'} of too few ${nouns.many} to name`] : []),
  ]);
}

/** Whether boroughs differ more than chance would make them, and so what the lines ask. */
function heterogeneityWords({ heterogeneity, places }: Places): string {
  if (!heterogeneity.ok) return '';
  if (heterogeneity.value.pValue >= DIFFERS) return 'Boroughs differ about as much as chance would make them.';
  const which = places.some(({ standsOut }) => standsOut) ? '' : '; which is unclear';
  return `Boroughs differ by more than chance would make them${which}.`;
}

/** The test behind those words, for the source line. */
export function heterogeneityOfPlaces({ heterogeneity, widening }: Places): string {
  if (!heterogeneity.ok) return '';
  const { statistic, degreesOfFreedom, pValue } = heterogeneity.value;
  return `Whether boroughs differ: chi-square ${fixed(statistic, 1)} on ${whole(degreesOfFreedom)} degrees of freedom, ${pValueInWords(pValue)}. Phi (a tenth pulled in at each end): ${fixed(widening * widening, 2)}.`;
}

/** Where one borough lies, as the last column of the table. */
export function placeInWords({ rate, beyond, side, enough, standsOut }: Place, nouns: Nouns): string {
  if (!rate.range.ok) return '';
  if (!enough) return `too few ${nouns.many} to say`;
  if (beyond === null || side === null) return 'within the usual spread of boroughs';
  if (standsOut) return `${side} the usual spread of boroughs`;
  return `${side} ${beyond === 'outer' ? 'both dashed lines' : 'the inner dashed line'}`;
}

/** "28 of 33 boroughs within the usual spread". */
export function withinInWords({ places }: Places): string {
  const all = withAnybody(places);
  const within = all.filter(({ beyond }) => beyond === null).length;
  return `${whole(within)} of ${whole(all.length)} boroughs within the usual spread`;
}

function withAnybody(places: readonly Place[]): readonly Place[] {
  return places.filter(({ rate }) => rate.range.ok);
}
