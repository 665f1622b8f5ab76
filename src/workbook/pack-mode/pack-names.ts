import { extractContract, EXTRACTS } from '../../dataset/kinds/extracts';
import {
  aboutPack,
  AGE_LABELS,
  agesInBrief,
  agesInWords,
  areaInWords,
  PACK_MODE,
} from '../../presentation/pack-mode-words';
import { LEVEL_LABELS } from '../../presentation/pack-words';
import { statusInWords } from '../../presentation/status-words';
import type { Published, PublishedArea } from '../../protecting/published';
import type { PackChoice, PackSource } from '../view/pack-mode-view';
import { datasetOf, periodLabel } from './pack-context';
import { isOfAreas } from './pack-sheet';
import { agesOnOffer, areasOnOffer, type PackScope, periodsOnOffer, wordOf } from './pack-scope';

/** Only what the lattice holds, given what is chosen before it. */
export function choicesOf(published: Published, { area, age, period }: PackScope): readonly PackChoice[] {
  return [
    {
      ...{ id: 'area', legend: PACK_MODE.area, chosen: wordOf(area) },
      options: areasOnOffer(published).map((one) => ({
        ...{ id: wordOf(one), label: one.label, under: LEVEL_LABELS[one.level] },
      })),
    },
    {
      ...{ id: 'age', legend: PACK_MODE.age, chosen: age },
      options: agesOnOffer(published, area).map((id) => ({ id, label: AGE_LABELS[id] ?? id })),
    },
    {
      ...{ id: 'period', legend: PACK_MODE.period, chosen: period.id },
      options: periodsOnOffer(published, area, age).map((one) => ({ id: one.id, label: periodLabel(one) })),
    },
  ];
}

/** Which question of its pack it is: kind, base and outcome. */
export const questionId = ({ pack: { facts } }: Published): string => `${facts.kind}/${facts.base}/${facts.outcome}`;

/** The question of that id; the first where none is called so, and null where a pack asks nothing. */
export const questionIn = (asked: readonly Published[], id: string | undefined): Published | null =>
  asked.find((one) => questionId(one) === id) ?? asked[0] ?? null;

/** The questions of a pack by the kind of record; none to choose where there is one alone. */
export function questionChoice(asked: readonly Published[], chosen: Published): readonly PackChoice[] {
  if (asked.length < 2) return [];
  const options = asked.map((one) => {
    const { outcome, base, kind } = namesOf(one);
    return { id: questionId(one), label: base ? `${outcome}, ${base}` : outcome, under: kind };
  });
  return [{ id: 'question', legend: PACK_MODE.question, chosen: questionId(chosen), options }];
}

/** The outcome of a question, its base in brief, its kind and the events that it counts, by their names. */
export function namesOf({
  pack: { facts },
}: Published): Readonly<Record<'outcome' | 'base' | 'kind' | 'events', string>> {
  const kind = EXTRACTS.find((one) => one.kind === facts.kind)?.kind;
  if (!kind) return { outcome: '', base: '', kind: '', events: '' };
  const { outcomes, event, label } = extractContract(kind);
  const outcome = outcomes.find(({ id }) => id === facts.outcome);
  const base = [outcome?.base, ...(outcome?.otherBases ?? [])].find((one) => one?.id === facts.base);
  return { outcome: outcome?.label ?? '', base: base?.short ?? '', kind: label, events: event.many };
}

/** What a pack says of itself, sentence by sentence. @param cells all of the pack, of every question */
export function aboutOf(
  published: Published,
  asked: readonly Published[],
  cells: readonly { readonly count: number | null }[],
): readonly string[] {
  const { name, facts } = published.pack;
  return aboutPack({
    ...facts,
    status: statusInWords(datasetOf(published)),
    ...{ name, cells: cells.length, withheld: cells.filter(({ count }) => count === null).length },
    ...{ outcomes: asked.map((one) => namesOf(one).outcome), events: namesOf(published).events },
    ownAreas: ownAreasOf(asked),
  });
}

/** Court user groups of the builder's own file that have numbers, each once, whichever kind of record names it. */
function ownAreasOf(asked: readonly Published[]): readonly Pick<PublishedArea, 'label' | 'boroughs'>[] {
  const own = asked.flatMap(({ areas, pack: { facts } }) =>
    areas.filter(({ level, area }) => level === 'court_user_group' && facts.names?.some((one) => one.area === area)),
  );
  return [...new Map(own.map((one) => [JSON.stringify([one.label, one.boroughs]), one])).values()];
}

/**
 * Whom the numbers of a figure are of: a figure of areas shows all of London, whichever area is looked at.
 * @param outcome stands in names of files where a pack has several
 */
export const ofWhomIn =
  ({ area, age, period }: PackScope, outcome: readonly string[] = []): PackSource['ofWhom'] =>
  (figure) => {
    const place = isOfAreas(figure) ? 'London' : areaInWords(area);
    const selection = `${place}, ${agesInWords(age)}, ${periodLabel(period)}.`;
    return { selection, names: [...outcome, place, agesInBrief(age)] };
  };
