import { columnLabel } from '../dataset/kinds/column';
import type { ColumnContract, ColumnType } from '../dataset/kinds/contract';
import type { ExtractContract } from '../dataset/kinds/extracts';
import { NOT_RECORDED } from '../vocabulary/code-list';
import { FIRST_ROW_STAYS, OPENS_AS_IT_IS } from './introduction';
import type { CellKind, Template, TemplateColumn } from './template';
import { OF_COUNTS } from '../dataset/kinds/record-columns';

/** The template of a kind of extract, one row for each event. */
export function templateOfKind(contract: ExtractContract): Template {
  const asked = contract.columns.filter(({ computed }) => !computed);
  const others = asked.filter(
    (column) => standsIn(column) && !(OF_COUNTS.includes(column.name) && contract.neverCounted),
  );
  return {
    ...{ id: contract.kind, label: contract.label, introduction: introductionOf(contract) },
    columns: inOrder(asked.filter((column) => !standsIn(column))).map((column) => columnOf(column, contract)),
    others: others.map((column) => columnOf(column, contract)),
  };
}

/** A counted extract has another shape, and what stands in for a column is there in its place alone. */
const standsIn = ({ name, insteadOf }: ColumnContract): boolean => insteadOf !== undefined || OF_COUNTS.includes(name);

/** Pseudonyms first, then what is needed, then the rest in the order of the contract. */
function inOrder(columns: readonly ColumnContract[]): readonly ColumnContract[] {
  const place = ({ pseudonym, required }: ColumnContract): number => (pseudonym ? 0 : required ? 1 : 2);
  return [...columns].sort((one, other) => place(one) - place(other));
}

function introductionOf({
  event,
  dateBasis,
  window,
  belowMinimumAge,
  neverCounted,
}: ExtractContract): readonly string[] {
  return [
    `One row for each ${event.one}. The day of the event is the ${dateBasis}.`,
    FIRST_ROW_STAYS,
    'No names: children and records are given by pseudonyms, and nothing in the file may tell who a child is.',
    'A column that you cannot supply may stay empty. In a column of codes, NR says that nothing was recorded; an empty cell is read so too.',
    neverCounted ??
      'Counts in place of rows: leave out the pseudonyms, and add the column “count” with a row for each combination of the others. Where a number is withheld, leave it empty and write true into “withheld”.',
    belowMinimumAge,
    ...(window ? [window.note] : []),
    OPENS_AS_IT_IS,
  ];
}

const KINDS: Readonly<Record<ColumnType, CellKind>> = {
  ...{ text: 'text', code: 'code', age: 'whole', date: 'day', datetime: 'moment', whole: 'whole', number: 'number' },
};

function columnOf(column: ColumnContract, contract: ExtractContract): TemplateColumn {
  const { name, codes, range, unit = '', required = false, pseudonym = false } = column;
  const kind = kindOf(column);
  const label = pseudonym ? `${columnLabel(column)}, a pseudonym` : columnLabel(column);
  return {
    ...{ name, label, meaning: withDate(column, contract), kind, unit, pseudonym },
    codes: kind === 'code' ? [...(codes?.codes ?? []), NOT_RECORDED] : [],
    ...(range ? { range } : {}),
    ...{ need: needOf(column, contract), needed: required, everyRow: required && column.type !== 'age' },
    mayBeWithheld: name === 'count',
  };
}

/** A band of ages is one of a list, and an age a number; a count is one that a mark may stand for. */
function kindOf({ name, type, range }: ColumnContract): CellKind {
  if (name === 'count') return 'whole';
  return type === 'age' && !range ? 'code' : KINDS[type];
}

const withDate = ({ name, meaning }: ColumnContract, { dateBasis }: ExtractContract): string =>
  name === 'event_date' ? `${meaning} Here: the ${dateBasis}.` : meaning;

function needOf(column: ColumnContract, { columns }: ExtractContract): string {
  const standIns = columns.filter(({ insteadOf }) => insteadOf === column.name).map(({ name }) => name);
  if (column.required && column.type === 'age') return `needed, or ${standIns.join(' or ')}; empty where not known`;
  if (column.required) return standIns.length ? `needed, or ${standIns.join(' or ')}` : 'needed';
  if (column.insteadOf) return `in place of ${column.insteadOf}`;
  if (column.name === 'withheld') return 'may be left out; read only beside count';
  if (column.onlyBeside) return `may be left empty; read only beside ${column.onlyBeside}`;
  if (column.name === 'count') return 'needed in an extract of counts, and in no other';
  if (column.pseudonym) return 'wanted';
  return 'may be left empty';
}
