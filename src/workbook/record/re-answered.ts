import { extractContract } from '../../dataset/kinds/extracts';
import { plain, type PresentedSheet } from '../../presentation/figure';
import { pinnedFigure } from '../../presentation/record/pinned-figure';
import { sheetInWords } from '../../presentation/saved-words';
import type { Published } from '../../protecting/published';
import type { Pin, Pinned } from '../../record/pin';
import type { Answered } from '../../record/public-lines';
import { readAddress, writeAddress } from '../../selection/address';
import { startAgain } from '../../selection/change';
import { monthCode } from '../../selection/months';
import type { ExtractKind, ExtractMark, Selection, View } from '../../selection/selection';
import { AGE } from '../../vocabulary/demographics';
import { BOROUGHS } from '../../vocabulary/places';
import { questionId } from '../pack-mode/pack-names';
import { agesOnOffer, areasOnOffer, namesOfScope, type PackScope, periodsOnOffer } from '../pack-mode/pack-scope';
import { packSheet } from '../pack-mode/pack-sheet';
import { CHILDREN, codesOfAge } from '../pack-mode/scope-as-ticks';

/** What becomes of a pin: the same figure as the pack answers it, or why the pack does not. */
export type ReAnswered = { readonly answer: Pinned } | { readonly why: string };

/** A pin with what becomes of it. */
export interface BecamePin {
  readonly pin: Pin;
  readonly became: ReAnswered;
}

/** The answers by the id of their pin. */
export const answeredIn = (pins: readonly BecamePin[]): Answered =>
  new Map(pins.flatMap(({ pin, became }) => ('answer' in became ? [[pin.id, became.answer] as const] : [])));

/** Parts whose ticks a pack may tell apart. */
const KNOWN = { borough: BOROUGHS.map(({ code }) => code), age: AGE.codes.map(({ code }) => code), month: [] };

const WHY = {
  all: 'It is a figure of several extracts together.',
  narrower: 'It was pinned with choices that the pack does not tell apart.',
  question: 'The pack does not count this outcome out of this base.',
  figure: 'The pack does not hold this figure.',
  withheld: 'The pack withholds it.',
} as const;

/** A pin answered anew, from published cells alone. Nothing that was pinned goes into the answer but what was asked. */
export function reAnswered(pin: Pin, asked: readonly Published[], mark: ExtractMark): ReAnswered {
  const { view, notes } = readAddress(pin.same || pin.address, KNOWN);
  const { sheet: kind, selection } = view;
  if (kind === 'overview') return { why: WHY.all };
  if (notes.length > 0 || selection.detail !== 'broad') return { why: WHY.narrower };
  const published = asked.find((one) => asks(one, kind, selection));
  if (!published) return { why: WHY.question };
  const scope = scopeOfTicks(published, selection.ticks);
  if (!scope) return { why: WHY.narrower };
  const sheet = packSheet(published, scope, selection.comparator);
  const figure = sheet.figures.find(({ id }) => id === pin.figure);
  if (!figure) return { why: WHY.figure };
  if (figure.unavailable !== undefined) return { why: WHY.withheld };
  const answer = { ...pinnedFigure(figure), ...aboutPack(published, sheet) };
  return { answer: { ...answer, address: addressIn(published, scope, view, mark), ...PUBLISHED } };
}

const PUBLISHED = { same: '', alike: '', mode: 'panel', small: false } as const;

function asks({ pack: { facts } }: Published, kind: ExtractKind, { outcomes, bases }: Selection): boolean {
  const own = extractContract(kind).outcomes;
  const outcome = own.find(({ id }) => id === outcomes[kind]) ?? own[0];
  return facts.kind === kind && facts.outcome === outcome?.id && facts.base === (bases[kind] ?? outcome.base.id);
}

function aboutPack(
  { pack: { name, facts } }: Published,
  sheet: PresentedSheet,
): Pick<Pinned, 'sheet' | 'selection' | 'sources' | 'cautions'> {
  const sources = [{ file: name, fingerprint: facts.source, synthetic: facts.synthetic }];
  return { sheet: sheetInWords(sheet.id), selection: plain(sheet.selection), sources, cautions: sheet.cautions };
}

function addressIn(
  published: Published,
  scope: PackScope,
  { sheet, page = '', selection }: View,
  pack: ExtractMark,
): string {
  const inPack = { question: questionId(published), ...namesOfScope(scope) };
  const own = { ...startAgain(), comparator: selection.comparator, inPack };
  return writeAddress({ sheet, page, selection: own, extracts: {}, pack });
}

/** The scope of a pack that ticks mean; null where it has none of just those. */
function scopeOfTicks(published: Published, { borough, age, month }: Selection['ticks']): PackScope | null {
  const area = areasOnOffer(published).find((one) =>
    borough === undefined || borough.length === 0 ? one.level === 'london' : isSame(one.boroughs ?? [], borough),
  );
  if (!area) return null;
  const ages = agesOnOffer(published, area);
  const ofAge = ages.find((id) => isSame(codesOfAge(id), age ?? CHILDREN));
  if (ofAge === undefined) return null;
  const periods = periodsOnOffer(published, area, ofAge);
  const period =
    month === undefined
      ? periods.findLast(({ whole }) => whole)
      : periods.find(({ first, last }) => isSame(monthsFrom(first, last), month));
  return period ? { area, age: ofAge, period } : null;
}

const monthsFrom = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => monthCode(first + at));

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && new Set([...one, ...other]).size === one.length;
