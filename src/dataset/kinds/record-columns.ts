import { called } from './column';
import type { ColumnContract } from './contract';

/** Who the child is, by a name that is nobody's. */
export const PERSON_ID: ColumnContract = {
  name: 'person_id',
  type: 'text',
  pseudonym: true,
  meaning: 'A pseudonym for the child, so that children can be counted beside events.',
  provenance: 'N',
  suppliersCallIt: called(
    '=person, person id, child id, =nominal, nominal id, pseudonym, young person id, yp id, client id',
    'pseudonymised id, unique child id, prisoner id|0.8',
  ),
};

/** Which row it is, by a name of its own. */
export const RECORD_ID: ColumnContract = {
  name: 'record_id',
  type: 'text',
  pseudonym: true,
  meaning: 'A pseudonym for the row, unique; never a name, custody number or PNC number.',
  provenance: 'D',
  suppliersCallIt: called(
    'urn, =record, record id, =reference, reference number, unique reference, row id, case id',
    '=case reference, event id, decision id, crime reference|0.7, =id|0.6',
  ),
};

/** How many rows each row of a counted extract stands for. */
export const COUNT: ColumnContract = {
  name: 'count',
  type: 'text',
  meaning:
    'Counted extracts only: how many rows this one stands for, as a whole number; empty, or a usual mark such as <5 or [c], where it is withheld.',
  provenance: 'N',
  suppliersCallIt: called(
    '=count, =number, =n, =total, =rows, =volume, number of children, number of decisions, =frequency',
  ),
};

/** Beside `count`: where it is true the count is withheld, and empty. */
export const WITHHELD: ColumnContract = {
  name: 'withheld',
  type: 'text',
  meaning: 'Counted extracts only: true where the count is withheld, else false.',
  provenance: 'D',
  onlyBeside: 'count',
  suppliersCallIt: called('=withheld, =suppressed, =count withheld, =count suppressed'),
};

/** Columns of counted extracts alone: no record carries them, and nothing is silent without them. */
export const OF_COUNTS: readonly string[] = [COUNT.name, WITHHELD.name];
