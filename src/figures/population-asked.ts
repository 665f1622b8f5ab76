import type { ExtractContract } from '../dataset/kinds/extracts';
import { type Population, populationName } from '../dataset/references/population';
import { type EstablishmentScope, establishmentScope } from '../questions/establishment-scope';
import { type PopulationScope, populationScope } from '../questions/population-scope';
import { populationInBrief } from '../presentation/scope-words';
import type { EstablishmentPopulation } from '../dataset/references/establishment-population';
import type { QueryContext } from '../questions/question';

/** A population with whom it and the extract both hold. */
export interface PopulationAsked {
  readonly population: Population;
  readonly scope: PopulationScope;
}

export interface CustodyAsked {
  readonly held: EstablishmentPopulation;
  readonly scope: EstablishmentScope;
}

/** Whether the people out of whom an extract comes are the children held in establishments. */
export const ofCustody = ({ outOf }: ExtractContract): boolean => outOf === 'held';

/** Whether they are the people who live here. */
export const ofResidents = (contract: ExtractContract): boolean => !ofCustody(contract);

/** Every figure of an answer asks, and more than once. */
const answering = new WeakMap<QueryContext, readonly PopulationAsked[]>();

/** The populations that can answer for the selection, in the order in which they were opened. */
export function populationsAsked(asked: QueryContext): readonly PopulationAsked[] {
  const known = answering.get(asked) ?? scopesOf(asked);
  answering.set(asked, known);
  return known;
}

function scopesOf(asked: QueryContext): readonly PopulationAsked[] {
  return (asked.references?.populations ?? []).flatMap((population) => {
    const scoped = populationScope(asked, population);
    return scoped.ok ? [{ population, scope: scoped.scope }] : [];
  });
}

/** The population that rates are out of. Throws where there is none: a plan that asks must be silent then. */
export function populationAsked(asked: QueryContext): PopulationAsked {
  const [first] = populationsAsked(asked);
  if (!first) throw new Error('No population that is open answers for this selection.');
  return first;
}

/** "Population: ONS mid-year estimates, 2023." for the line under a figure. Throws where no population answers. */
export const populationUnder = (asked: QueryContext): string => {
  const { population } = populationAsked(asked);
  return populationInBrief('Population', { ...population, name: populationName(population) });
};

/** The same of the children held. Throws where they are not known. */
export const custodyUnder = (asked: QueryContext): string => {
  const { source, file } = custodyAsked(asked).held;
  return populationInBrief('Children held', { name: source, file, year: '' });
};

/** Why no population answers, as a sentence; null where one does. */
export function noPopulation(asked: QueryContext): string | null {
  const { references } = asked;
  if (!references) return 'No population is open.';
  const [first] = references.populations;
  if (!first) return references.noPopulation;
  if (populationsAsked(asked).length) return null;
  const scoped = populationScope(asked, first);
  return scoped.ok ? null : scoped.why;
}

/** The children held, within the selection. Throws where they are not known. */
export function custodyAsked(asked: QueryContext): CustodyAsked {
  const held = asked.references?.establishments;
  const scoped = held && establishmentScope(asked, held);
  if (!held || !scoped?.ok) throw new Error('No establishment population that is open answers for this selection.');
  return { held, scope: scoped.scope };
}

/** Why the children held are not known, as a sentence; null where they are. */
export function noneInCustody(asked: QueryContext): string | null {
  const { references } = asked;
  if (!references) return 'No establishment population is open.';
  if (!references.establishments) return references.noEstablishments;
  const scoped = establishmentScope(asked, references.establishments);
  return scoped.ok ? null : scoped.why;
}
