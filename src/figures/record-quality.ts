import { observedEthnicity } from '../measures/observed-ethnicity';
import { streetByBorough } from '../measures/street-resolutions';
import { observedFigure } from '../presentation/figures/observed-figure';
import { streetFigure } from '../presentation/figures/street-figure';
import { SECTION } from '../presentation/section-titles';
import { crossTabOf } from '../questions/cross-table';
import { streetResolutions } from '../questions/street-resolutions';
import { countedFigure, needs, only } from './declaring/plan';
import { queriedFigure } from './declaring/queried';

/** Self-defined against officer-observed ethnicity. */
export const observedPlan = countedFigure({
  id: 'observed-ethnicity',
  name: 'Ethnicity as said and as seen',
  asks: 'How did officers see those whose ethnicity is unknown?',
  said: ['officer observed', 'IC codes', 'perceived ethnicity', 'as seen'],
  uses: ['detail', 'unit'],
  section: SECTION.records,
  byFirst: true,
  later: true,
  unavailable: needs('ethnicity_observed'),
  ask: (asked) => crossTabOf(asked, 'observed', ['ethnicity', 'ethnicity_observed']),
  measure: (table, { rows }) => observedEthnicity(table, rows),
  present: observedFigure,
});

/** Are street community resolutions in the file at all: over the whole file. */
export const streetPlan = queriedFigure({
  id: 'street-resolutions',
  name: 'Street community resolutions',
  asks: 'Who got a community resolution on the street?',
  said: ['street', 'on the street', 'street disposal'],
  uses: ['unit'],
  section: SECTION.own,
  on: only('oocd'),
  counting: () => '',
  ownMonths: 'file',
  unavailable: needs('route'),
  ask: streetResolutions,
  measure: (cells) => streetByBorough(cells),
  present: streetFigure,
});
