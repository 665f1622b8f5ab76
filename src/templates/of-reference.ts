import { columnLabel } from '../dataset/kinds/column';
import type { ReferenceColumn, ReferenceContract } from '../dataset/references/reference-contract';
import { FIRST_ROW_STAYS, OPENS_AS_IT_IS } from './introduction';
import type { CellKind, Template, TemplateColumn } from './template';

/** The template of a reference table. */
export function templateOfReference({ table, label, row, columns, insteadOf }: ReferenceContract): Template {
  return {
    ...{ id: table, label, columns: columns.map(columnOf), others: [] },
    introduction: [
      `One row for ${row}.`,
      FIRST_ROW_STAYS,
      'One cell that does not fit refuses the whole table, and is named.',
      ...(insteadOf === undefined ? [] : [insteadOf]),
      OPENS_AS_IT_IS,
    ],
  };
}

const KINDS: Readonly<Record<ReferenceColumn['type'], CellKind>> = {
  ...{ text: 'text', code: 'code', age: 'code', date: 'day', datetime: 'moment', month: 'month' },
  ...{ whole: 'whole', number: 'number' },
};

/** Every number of a reference table is of people, cases or the like: none is below nought. */
const FROM_NOUGHT = [0, 999_999_999] as const;

function columnOf(column: ReferenceColumn): TemplateColumn {
  const { name, meaning, type, codes, unit = '', required = false, mayBeWithheld = false } = column;
  return {
    ...{ name, label: columnLabel(column), meaning, kind: KINDS[type], codes: codes?.codes ?? [], unit },
    ...(type === 'whole' || type === 'number' ? { range: FROM_NOUGHT } : {}),
    ...{ need: required ? 'needed' : 'may be left empty', needed: required, everyRow: required && !mayBeWithheld },
    ...{ pseudonym: false, mayBeWithheld },
  };
}
