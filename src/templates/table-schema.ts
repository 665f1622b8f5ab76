import { howToWrite } from './how-to-write';
import type { CellKind, Template, TemplateColumn } from './template';

/** A field as Frictionless Table Schema describes it. */
export interface SchemaField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'datetime' | 'yearmonth';
  readonly format?: string;
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
  readonly constraints?: Readonly<Record<string, boolean | number | string | readonly string[]>>;
}

/** A descriptor of Table Schema (Data Package Standard 2.0, which programs for version 1 read as well). */
export interface TableSchema {
  readonly $schema: string;
  readonly fields: readonly SchemaField[];
  readonly missingValues: readonly string[];
}

/** First and last day that is read as one. */
const [FIRST_DAY, LAST_DAY] = ['2000-01-01', '2099-12-31'];

/** The schema of the CSV of a template: all of its columns in their order, so that a program can check a file. */
export function tableSchemaOf({ columns }: Pick<Template, 'columns'>): TableSchema {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(fieldOf),
    missingValues: columns.some(({ mayBeWithheld }) => mayBeWithheld) ? ['', '[c]'] : [''],
  };
}

const TYPES: Readonly<Record<CellKind, Pick<SchemaField, 'type' | 'format'>>> = {
  text: { type: 'string' },
  code: { type: 'string' },
  whole: { type: 'integer' },
  number: { type: 'number' },
  day: { type: 'date', format: '%Y-%m-%d' },
  moment: { type: 'datetime', format: '%Y-%m-%d %H:%M' },
  month: { type: 'yearmonth' },
};

function fieldOf(column: TemplateColumn): SchemaField {
  const { name, label, meaning, kind, codes } = column;
  const constraints = constraintsOf(column);
  return {
    ...{ name, title: label, description: `${meaning} ${howToWrite(column)}` },
    ...TYPES[kind],
    ...(codes.length > 0 ? { categories: codes.map((one) => ({ value: one.code, label: one.label })) } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function constraintsOf({ name, kind, codes, range, everyRow, pseudonym }: TemplateColumn) {
  return {
    ...(everyRow ? { required: true } : {}),
    // A child comes again, a record never.
    ...(pseudonym && name === 'record_id' ? { unique: true } : {}),
    ...(codes.length > 0 ? { enum: codes.map(({ code }) => code) } : {}),
    ...(range ? { minimum: range[0], maximum: range[1] } : {}),
    ...(kind === 'day' ? { minimum: FIRST_DAY, maximum: LAST_DAY } : {}),
  };
}
