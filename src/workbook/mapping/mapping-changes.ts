import { keyOf } from '../../dataset/mapping/found-key';
import type { ColumnSource, DateFormat, Declared, Mapping } from '../../dataset/mapping/mapping';
import { columnsRead } from '../../dataset/mapping/mapping-file';
import type { DeclaredField } from '../../presentation/mapping/mapping-screen';
import type { Condition } from '../view/mapping-view';

/** A contract column comes from elsewhere, or from nowhere where there is no source. */
export function withSource(mapping: Mapping, column: string, source: ColumnSource | null): Mapping {
  const others = Object.entries(mapping.columns).filter(([name]) => name !== column);
  return { ...mapping, columns: Object.fromEntries([...others, ...(source ? [[column, source] as const] : [])]) };
}

/**
 * The source that a choice on the screen stands for: '' nothing, 'every' or 'when' with nothing said yet, or
 * 'from:<column>', read as it was guessed where the guess was that column.
 */
export function sourceFor(mapping: Mapping, column: string, choice: string, guessed: Mapping): ColumnSource | null {
  const suggestion = Object.hasOwn(guessed.columns, column) ? guessed.columns[column] : undefined;
  // Nothing is said for the reader: an area or a code that nobody chose would stand on every row.
  if (choice === 'every') return suggestion && 'every' in suggestion ? suggestion : { every: '' };
  if (choice === 'when') {
    const from = columnsRead(mapping)[0] ?? '';
    return suggestion && 'when' in suggestion ? suggestion : { when: [{ column: from, is: [''], code: '' }] };
  }
  if (!choice.startsWith('from:')) return null;
  const from = choice.slice('from:'.length);
  return suggestion && 'from' in suggestion && suggestion.from === from ? suggestion : { from };
}

/** A value of a column means a code. */
export function withCode(mapping: Mapping, column: string, key: string, code: string): Mapping {
  const source = mapping.columns[column];
  if (!source || !('from' in source)) return mapping;
  const others = Object.entries(source.values ?? {}).filter(([value]) => keyOf(value) !== key);
  return withSource(mapping, column, { ...source, values: Object.fromEntries([...others, [key, code]]) });
}

/** The dates of a column are written so. */
export function withDates(mapping: Mapping, column: string, dates: DateFormat): Mapping {
  const source = mapping.columns[column];
  return source && 'from' in source ? withSource(mapping, column, { ...source, dates }) : mapping;
}

/** Conditions, each on one value; those of the same column and code stand together. */
export function withConditions(mapping: Mapping, column: string, conditions: readonly Condition[]): Mapping {
  return withSource(mapping, column, {
    when: conditions.map(({ column: from, is, code }) => ({ column: from, is: [is], code })),
  });
}

/** What the reader says of the file; an emptied field is not said. The supplier's name is the mapping's own. */
export function withDeclared(mapping: Mapping, field: DeclaredField['id'], value: string): Mapping {
  if (field === 'supplier') return { ...mapping, supplier: value };
  const { [field]: _before, ...others } = mapping.declared;
  const declared: Declared = value.trim() ? { ...others, [field]: value.trim() } : others;
  return { ...mapping, declared };
}

/** Real records, or synthetic ones. */
export const withSynthetic = (mapping: Mapping, synthetic: boolean): Mapping => ({
  ...mapping,
  declared: { ...mapping.declared, synthetic },
});

/** Another kind of extract, with what was said of the file kept. */
export const ofKind = (guessed: Mapping, before: Mapping): Mapping => ({
  ...guessed,
  supplier: before.supplier,
  declared: { ...guessed.declared, ...before.declared },
});
