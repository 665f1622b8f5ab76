import type { Mapping } from '../../dataset/mapping/mapping';
import { BOROUGH_BASIS } from '../../vocabulary/places';
import { DATA_STATUS } from '../../vocabulary/demographics';
import type { CodeList } from '../../vocabulary/code-list';
import type { Choice } from './choice';
import type { DeclaredField } from './mapping-screen';

type Field = Omit<DeclaredField, 'value'> & {
  /** Keys under which the file may say it itself. */
  readonly keys: readonly string[];
};

const choicesOf = ({ codes }: CodeList): readonly Choice[] => [
  { id: '', label: 'Not said' },
  ...codes.map(({ code, label }) => ({ id: code, label })),
];

const FIELDS: readonly Field[] = [
  {
    id: 'supplier',
    label: 'Who supplied it',
    hint: 'What you tell here is kept under this name.',
    form: 'text',
    choices: [],
    keys: ['supplier'],
  },
  {
    id: 'drawn',
    label: 'Drawn on',
    hint: 'The day the file was made.',
    form: 'day',
    choices: [],
    keys: ['drawn', 'date_drawn'],
  },
  {
    id: 'periodFrom',
    label: 'Covers from',
    hint: 'Left empty, the first date found stands.',
    form: 'day',
    choices: [],
    keys: ['period_from'],
  },
  {
    id: 'periodTo',
    label: 'Covers to',
    hint: 'Left empty, the last date found stands.',
    form: 'day',
    choices: [],
    keys: ['period_to'],
  },
  {
    id: 'boroughBasis',
    label: 'Which borough it is',
    hint: 'Where the child lives, or where it happened.',
    form: 'choice',
    choices: choicesOf(BOROUGH_BASIS),
    keys: ['borough_basis'],
  },
  {
    id: 'status',
    label: 'Status of the data',
    hint: 'As the supplier calls it.',
    form: 'choice',
    choices: choicesOf(DATA_STATUS),
    keys: ['data_status', 'status'],
  },
];

/** What the file does not say of itself; what it does say is not asked again, save the name to keep the mapping under. */
export function declaredFields(mapping: Mapping, metadata: ReadonlyMap<string, string>): readonly DeclaredField[] {
  return FIELDS.filter(({ id, keys }) => id === 'supplier' || !keys.some((key) => metadata.get(key)?.trim())).map(
    ({ keys: _keys, ...field }) => ({
      ...field,
      value: field.id === 'supplier' ? mapping.supplier : (mapping.declared[field.id] ?? ''),
    }),
  );
}
