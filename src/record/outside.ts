import type { RegisterLine } from './record';

/** Data that a step of somebody's work needs and that no extract read here holds. */
export interface OutsideData {
  readonly dataset: string;
  /** Who would have it. */
  readonly supplier: string;
  /** What it is wanted for. */
  readonly wantedFor: string;
  /** What readers call it, beside its name. */
  readonly said: readonly string[];
}

/**
 * What is needed beyond the kinds of extract. A step that needs it ends in a line of the register, dated, so that nobody
 * takes silence for a nought. A kind that comes to be read leaves this list.
 */
export const OUTSIDE: readonly OutsideData[] = [
  {
    ...{ dataset: 'Sentences', supplier: 'Courts' },
    wantedFor: 'shares of community and custodial sentences by ethnicity',
    said: ['sentencing', 'court sentences', 'community sentences', 'custodial sentences', 'referral orders'],
  },
  {
    ...{ dataset: 'Pre-sentence reports', supplier: 'Youth justice service' },
    wantedFor: 'what was proposed and what was passed',
    said: ['PSR', 'court reports', 'what was proposed'],
  },
  {
    ...{ dataset: 'Breach of orders', supplier: 'Youth justice service' },
    wantedFor: 'breach of court orders by ethnicity',
    said: ['breach', 'breaches', 'breached', 'breach of court orders'],
  },
  {
    ...{ dataset: 'Reoffending', supplier: 'Police', wantedFor: 'what followed an order' },
    said: ['reoffend', 'reoffended', 're-offending', 'further offences'],
  },
  {
    ...{ dataset: 'Adjudications', supplier: 'Establishment', wantedFor: 'adjudications beside separations' },
    said: ['adjudication hearings', 'added days', 'minor reports'],
  },
  {
    ...{ dataset: 'Incentives', supplier: 'Establishment', wantedFor: 'levels of incentives beside separations' },
    said: ['IEP', 'incentives and earned privileges', 'privileges'],
  },
  {
    ...{ dataset: 'Released under investigation', supplier: 'Police' },
    wantedFor: 'how long children wait, by ethnicity',
    said: ['RUI', 'under investigation'],
  },
  {
    ...{ dataset: 'Assessed needs and services', supplier: 'Youth justice service' },
    wantedFor: 'needs and services by ethnicity',
    said: ['needs', 'assessed needs', 'services', 'assessments', 'AssetPlus', 'interventions'],
  },
  {
    ...{ dataset: 'Education', supplier: 'Local authority', wantedFor: 'exclusions beside decisions' },
    said: ['exclusions', 'excluded from school', 'schools', 'suspensions'],
  },
  {
    ...{ dataset: 'Health', supplier: 'Health services', wantedFor: 'needs known before a decision' },
    said: ['health services', 'NHS', 'CAMHS', 'liaison and diversion'],
  },
  {
    ...{ dataset: 'Social care', supplier: 'Local authority', wantedFor: 'children who are looked after' },
    said: ['social workers', 'social services'],
  },
];

/** The line of the register in which a step ends that needs such data. @param day ISO day on which it is so */
export const notSupplied = ({ dataset, supplier, wantedFor }: OutsideData, day: string): Omit<RegisterLine, 'id'> => ({
  ...{ dataset, supplier, state: 'not_supplied', day, period: '' },
  why: `No extract that this workbook reads holds it. Wanted for: ${wantedFor}.`,
});

/** What of that no line of a register tells yet. */
export const untold = (register: readonly Pick<RegisterLine, 'dataset'>[]): readonly OutsideData[] =>
  OUTSIDE.filter(({ dataset }) => !register.some((line) => line.dataset === dataset));
