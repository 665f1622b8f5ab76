import { type CodeList, codeList } from '../../vocabulary/code-list';
import { ESTABLISHMENT } from '../../vocabulary/criminal-justice';
import { AGE, SEX } from '../../vocabulary/demographics';
import { BROAD_ALONE, BROAD_GROUPS, ETHNICITY } from '../../vocabulary/ethnicity';
import { AREA_KIND, BOROUGHS } from '../../vocabulary/places';
import type { ColumnContract, ColumnType } from '../kinds/contract';
import { EXTRACTS } from '../kinds/extracts';

export type ReferenceName = 'population' | 'establishment_population' | 'reference_figures' | 'area_groups';

/** A column of a reference table; what is required must be there, with a value on every row. */
export interface ReferenceColumn extends Pick<ColumnContract, 'name' | 'meaning' | 'codes' | 'required' | 'unit'> {
  readonly type: ColumnType | 'month';
  /** A number that may be withheld, by a mark such as [c]. */
  readonly mayBeWithheld?: true;
}

/** What a reference table must be. */
export interface ReferenceContract {
  readonly table: ReferenceName;
  /** "People who live in London" */
  readonly label: string;
  /** What one row is, with its article: "the people of one borough, ethnic group and age". */
  readonly row: string;
  readonly columns: readonly ReferenceColumn[];
  /** What else is read in its place, as a full sentence. */
  readonly insteadOf?: string;
}

/** Names of the columns without which a table is refused. */
export const neededColumns = ({ columns }: ReferenceContract): readonly string[] =>
  columns.filter(({ required }) => required).map(({ name }) => name);

/** One of the nineteen groups, or a broad one where the source gives no more. */
const GROUP: CodeList = {
  name: 'ethnicity of people counted',
  codes: [
    ...ETHNICITY.codes.filter(({ code }) => code !== 'NS' && !BROAD_ALONE.includes(code)),
    ...BROAD_GROUPS.map(({ id, label }) => ({ code: id, label: `${label}, all groups within together` })),
  ],
};
const LONDON: CodeList = { name: 'borough', codes: BOROUGHS };
const KIND: CodeList = codeList(
  'kind of extract',
  EXTRACTS.map(({ kind, label }) => [kind, label] as const),
);

const SOURCE = 'Where the numbers come from, as it will be printed under figures.';
const borough = { name: 'borough', type: 'code', codes: LONDON, required: true } as const;
const ethnicity: ReferenceColumn = {
  ...{ name: 'ethnicity', type: 'code', codes: GROUP, required: true },
  meaning: 'The ethnic group: one of the nineteen, or a broad group; a table holds one or the other.',
};
const age: ReferenceColumn = {
  ...{ name: 'age', type: 'code', codes: AGE, required: true },
  meaning: 'The age in single years, or a band of ages; no two ages of a table may overlap.',
};
const text = (name: string, meaning: string, required = true): ReferenceColumn => ({
  ...{ name, type: 'text', meaning, required },
});
const cases = (name: string, meaning: string): ReferenceColumn => ({ name, type: 'whole', meaning, unit: 'cases' });

/** People by place, ethnic group and age: the denominators of rates. */
export const POPULATION_CONTRACT: ReferenceContract = {
  table: 'population',
  label: 'People who live in London',
  row: 'the people of one borough, ethnic group and age',
  columns: [
    { ...borough, meaning: 'The London borough in which they live.' },
    ethnicity,
    age,
    { name: 'sex', type: 'code', codes: SEX, meaning: 'The sex, on every row or on none.' },
    {
      ...{ name: 'count', type: 'number', unit: 'people', required: true, mayBeWithheld: true },
      meaning: 'How many people; an estimate may have a fraction.',
    },
    text('source', SOURCE),
    text('year', 'The year that the numbers are of.'),
  ],
  insteadOf:
    'The CSV of “create a custom dataset” of the Office for National Statistics opens as it is, and so does a table of totals with shares by group.',
};

/** Children held, month by month: the denominators of rates of separation. */
export const ESTABLISHMENT_CONTRACT: ReferenceContract = {
  table: 'establishment_population',
  label: 'Children held in establishments',
  row: 'the children of one ethnic group and age held in one establishment in one month',
  columns: [
    {
      ...{ name: 'establishment', type: 'code', codes: ESTABLISHMENT, required: true },
      meaning: 'The young offender institution.',
    },
    { name: 'month', type: 'month', required: true, meaning: 'The month in which they were held.' },
    ethnicity,
    age,
    {
      name: 'count',
      type: 'whole',
      unit: 'children',
      required: true,
      meaning: 'How many children; nought is written as 0.',
    },
    text('source', SOURCE, false),
  ],
};

/** Published numbers that are read beside figures. */
export const FIGURES_CONTRACT: ReferenceContract = {
  table: 'reference_figures',
  label: 'Published figures to read beside',
  row: 'one published number',
  columns: [
    {
      ...{ name: 'kind', type: 'code', codes: KIND, required: true },
      meaning: 'The kind of extract beside whose figures it is read.',
    },
    text('measure', 'What was measured, in the words of the source.'),
    text('group', 'The ethnic group in the words of the source, a broad group (black), or “all”.'),
    text('setting', 'Where it was measured, in the words of the source: court, police custody.'),
    text('place', 'The place that it is of: London, England and Wales.'),
    text('period', 'The period that it is of: 2019/20, year ending March 2020, April to June 2021.'),
    { name: 'value', type: 'number', required: true, meaning: 'The number, in its own unit.' },
    text('unit', 'The unit of the number: in 100, per 1,000 children, orders.'),
    text('source', SOURCE),
    cases('answers', 'Cases with the answer that a share is about.'),
    cases('other_answers', 'Cases with another answer that belongs in the base.'),
    cases('not_known', 'Cases without the information.'),
    cases('cases', 'Cases that were asked.'),
  ],
};

/** Boroughs that are ticked together. */
export const AREA_CONTRACT: ReferenceContract = {
  table: 'area_groups',
  label: 'Areas of several boroughs',
  row: 'one borough of one area',
  columns: [
    { name: 'kind', type: 'code', codes: AREA_KIND, required: true, meaning: 'What kind of area it is.' },
    text('id', 'A short name of the area, the same on each of its rows: cug-highbury.'),
    text('label', 'The name of the area as it will be shown.'),
    { ...borough, meaning: 'One borough of the area.' },
  ],
};

/** Every reference table that can be opened, as its rows are written one by one. */
export const REFERENCE_CONTRACTS: readonly ReferenceContract[] = [
  POPULATION_CONTRACT,
  ESTABLISHMENT_CONTRACT,
  FIGURES_CONTRACT,
  AREA_CONTRACT,
];
