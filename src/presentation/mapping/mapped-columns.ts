import { whole } from '../../vocabulary/written';
import { columnLabel } from '../../dataset/kinds/column';
import type { ColumnContract } from '../../dataset/kinds/contract';
import type { ExtractContract } from '../../dataset/kinds/extracts';
import type { ByCondition, ColumnSource, Declared, Mapping } from '../../dataset/mapping/mapping';
import type { ColumnPreview } from '../../dataset/mapping/preview-columns';
import type { ColumnProfile, FileProfile } from '../../dataset/mapping/profile';
import type { Released } from '../../disclosure/release';
import { mappedDates, type MappedDates } from './date-words';
import { asShown, masked } from '../../dataset/quality/mask';
import { namedPersonal } from '../../dataset/quality/personal-columns';
import { codeChoices, mappedValues, type MappedValues } from './mapped-values';
import type { Choice, MappingQuestion } from './choice';

/** A condition of "outcome is Community resolution: Community resolution", ready to be chosen from. */
export interface MappedCondition {
  readonly column: string;
  /** Values of that column, as found. */
  readonly values: readonly Choice[];
  readonly is: string;
  readonly code: string;
}

/** One column of the contract beside what of the file it is read from. */
export interface MappedColumn {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  /** "needed", "needed, unless age band is given", "may be left out". */
  readonly need: string;
  readonly required: boolean;
  /** '' not in this file, 'from:<column>', 'every' or 'when'. */
  readonly source: string;
  /** Whether one code or text may stand on every row. */
  readonly mayBeTheSame: boolean;
  /** How one value for every row is offered: "One area for the whole file". */
  readonly sameLabel: string;
  /** The choice is still the workbook's own. */
  readonly suggested: boolean;
  /** Five values of the column it is read from. */
  readonly samples: readonly string[];
  readonly values: MappedValues | null;
  readonly dates: MappedDates | null;
  /** "22,995 rows can be read", or how many cannot. */
  readonly outcome: string;
  /** The code or text on every row. */
  readonly every: string | null;
  readonly conditions: readonly MappedCondition[] | null;
  readonly codes: readonly Choice[];
  /** What must be asked of it, beside it. */
  readonly questions: readonly MappingQuestion[];
}

const SAMPLES = 5;
const LONGEST_SAMPLE = 60;

/** What the columns are worked out from. */
export interface Told {
  readonly contract: ExtractContract;
  readonly profile: Released<FileProfile>;
  readonly mapping: Mapping;
  /** Contract columns that the reader has changed. */
  readonly edited: ReadonlySet<string>;
  readonly previews: readonly ColumnPreview[];
  readonly questions: readonly MappingQuestion[];
}

/** Every contract column that a file may supply. The length of a separation is worked out and never supplied. */
export function mappedColumns(told: Told): readonly MappedColumn[] {
  const columns = told.contract.columns.filter(({ computed }) => !computed);
  return inOrderOfNeed(columns).map((column) => mappedColumn(column, told));
}

/** Needed columns first, each followed by what may stand in for it. */
function inOrderOfNeed(columns: readonly ColumnContract[]): readonly ColumnContract[] {
  const needed = columns.filter(({ required }) => required);
  const first = needed.flatMap((one) => [one, ...columns.filter(({ insteadOf }) => insteadOf === one.name)]);
  return [...first, ...columns.filter((one) => !first.includes(one))];
}

function mappedColumn(column: ColumnContract, told: Told): MappedColumn {
  const { profile, mapping, edited } = told;
  const source = Object.hasOwn(mapping.columns, column.name) ? mapping.columns[column.name] : undefined;
  const from = source && 'from' in source ? profile.columns.find(({ name }) => name === source.from) : undefined;
  return {
    ...{ name: column.name, label: columnLabel(column), meaning: column.meaning },
    ...needOf(column, told),
    source: sourceId(source),
    mayBeTheSame: column.codes !== undefined || column.type === 'text',
    sameLabel: column.name === 'borough' ? 'One area for the whole file' : 'The same on every row',
    suggested: source !== undefined && !edited.has(column.name),
    samples: from ? samplesOf(from) : [],
    ...ofFile(column, source, from, mapping.declared),
    outcome: outcomeOf(told.previews.find((one) => one.column === column.name)),
    every: source && 'every' in source ? source.every : null,
    conditions: source && 'when' in source ? conditionsOf(source, profile) : null,
    codes: codeChoices(column),
    questions: told.questions.filter((question) => question.column === column.name),
  };
}

function ofFile(
  column: ColumnContract,
  source: ColumnSource | undefined,
  from: ColumnProfile | undefined,
  declared: Declared,
): Pick<MappedColumn, 'values' | 'dates'> {
  if (!source || !('from' in source) || !from) return { values: null, dates: null };
  const dated = column.type === 'date' || column.type === 'datetime';
  return {
    values: mappedValues(column, source, from, declared),
    dates: dated ? mappedDates(from, source.dates) : null,
  };
}

function sourceId(source: ColumnSource | undefined): string {
  if (!source) return '';
  if ('from' in source) return `from:${source.from}`;
  return 'every' in source ? 'every' : 'when';
}

function needOf(column: ColumnContract, { contract, mapping }: Told): Pick<MappedColumn, 'need' | 'required'> {
  const standIns = contract.columns.filter(({ insteadOf }) => insteadOf === column.name);
  const names = standIns.map((one) => columnLabel(one).toLowerCase()).join(' or ');
  const given = standIns.some(({ name }) => Object.hasOwn(mapping.columns, name));
  if (column.required && given) return { need: `not needed: ${names} is given`, required: false };
  if (column.required) return { need: names ? `needed, unless ${names} is given` : 'needed', required: true };
  if (column.insteadOf) return { need: `in place of ${column.insteadOf.replaceAll('_', ' ')}`, required: false };
  return { need: 'may be left out', required: false };
}

/** The commonest values, shortened where they are long; masked where they look like people, since panels are filmed. */
export function samplesOf({ name, values }: ColumnProfile): readonly string[] {
  const filled = values.flatMap(({ value }) => (value?.trim() ? [value.trim()] : []));
  const shown = namedPersonal(name) === null ? asShown : masked;
  return filled.slice(0, SAMPLES).map((value) => shortened(shown(value)));
}

function shortened(value: string): string {
  const letters = Array.from(value);
  return letters.length > LONGEST_SAMPLE ? `${letters.slice(0, LONGEST_SAMPLE - 1).join('')}…` : value;
}

function outcomeOf(preview: ColumnPreview | undefined): string {
  if (!preview) return '';
  const { understood, notRecorded, notRecognised, notSeen, twoWays } = preview;
  const parts = [
    `${whole(understood)} rows can be read`,
    notRecorded > 0 ? `${whole(notRecorded)} not recorded` : '',
    notRecognised > 0 ? `${whole(notRecognised)} ${twoWays === null ? 'not recognised' : 'cannot be told yet'}` : '',
    notSeen > 0 ? `${whole(notSeen)} more are read when it opens` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function conditionsOf({ when }: ByCondition, { columns }: FileProfile): readonly MappedCondition[] {
  return when.flatMap(({ column, is, code }) => {
    const found = columns.find(({ name }) => name === column)?.values ?? [];
    const values = found.flatMap(({ value }) =>
      value?.trim() ? [{ id: value, label: shortened(asShown(value)) }] : [],
    );
    return is.map((one) => {
      const known = values.find(({ id }) => id.trim().toLowerCase() === one.trim().toLowerCase());
      return {
        column,
        code,
        is: known?.id ?? one,
        values: known || one === '' ? values : [...values, { id: one, label: one }],
      };
    });
  });
}
