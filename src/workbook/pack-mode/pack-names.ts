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
import type { Published } from '../../protecting/published';
import type { PackChoice, PackSource } from '../view/pack-mode-view';
import { periodLabel } from './pack-context';
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

/** The outcome of a pack and the events that it counts, by their names. */
export function namesOf({ pack: { facts } }: Published): { readonly outcome: string; readonly events: string } {
  const kind = EXTRACTS.find((one) => one.kind === facts.kind)?.kind;
  if (!kind) return { outcome: '', events: '' };
  const { outcomes, event } = extractContract(kind);
  return { outcome: outcomes.find(({ id }) => id === facts.outcome)?.label ?? '', events: event.many };
}

/** What a pack says of itself, sentence by sentence. */
export function aboutOf(published: Published): readonly string[] {
  const { name, facts, cells } = published.pack;
  return aboutPack({
    ...facts,
    ...{ name, cells: cells.length, withheld: cells.filter(({ count }) => count === null).length },
    ...namesOf(published),
  });
}

/** Whom the numbers of a figure are of: a figure of areas shows all of London, whichever area is looked at. */
export const ofWhomIn =
  ({ area, age, period }: PackScope): PackSource['ofWhom'] =>
  (figure) => {
    const place = isOfAreas(figure) ? 'London' : areaInWords(area);
    const selection = `${place}, ${agesInWords(age)}, ${periodLabel(period)}.`;
    return { selection, names: [place, agesInBrief(age)] };
  };
