import type { ExtractContract } from '../../src/dataset/kinds/extracts';
import { listOf } from '../../src/dataset/values/recognise';
import { codedColumns } from '../../src/dataset/kinds/stored-columns';
import { type Counting, PERIODS } from './config';
import { choiceField, type Fields, needed, Refused, textsField, wholeField } from './json-fields';
import { notCoded } from './kept-config';

/** What a counted extract is counted by; null for "form": "records", which is the form where none is named. */
export function countingOf(fields: Fields, contract: ExtractContract): Counting | null {
  if ((choiceField(fields, 'form', ['records', 'counted']) ?? 'records') === 'records') {
    const key = ['by', 'period', 'withhold_below'].find((name) => fields[name] !== undefined);
    if (key !== undefined) throw onlyCounted(key);
    return null;
  }
  if (contract.neverCounted !== undefined) throw neverCounted(contract.neverCounted);
  return {
    by: columnsOf(fields, contract),
    period: needed(choiceField(fields, 'period', PERIODS), 'period', listOf(PERIODS)),
    withholdBelow: wholeField(fields, 'withhold_below', 2) ?? null,
  };
}

function columnsOf(fields: Fields, contract: ExtractContract): readonly string[] {
  const expected = 'a list of columns whose combinations are counted';
  const by = [...new Set(needed(textsField(fields, 'by', expected), 'by', expected))];
  const coded = codedColumns(contract).map(({ name }) => name);
  const strange = by.find((name) => !coded.includes(name));
  if (strange !== undefined) throw notCoded(strange, coded, contract);
  const required = codedColumns(contract).flatMap(({ name, required: must }) => (must ? [name] : []));
  const missing = required.filter((name) => !by.includes(name));
  if (missing.length > 0) throw lacks(missing, required, contract);
  // The order of the contract, whatever the order of the config: the same extract is the same file.
  return coded.filter((name) => by.includes(name));
}

const lacks = (missing: readonly string[], required: readonly string[], { label }: ExtractContract): Refused =>
  new Refused({
    what: '"by" lacks a column without which the workbook cannot open the extract.',
    found: `no ${missing.join(', ')}`,
    expected: `for ${label} at least ${listOf(required)}`,
    remedy: 'Add it to "by".',
  });

const onlyCounted = (key: string): Refused =>
  new Refused({
    what: `"${key}" belongs to a counted extract, and the config does not ask for one.`,
    remedy: `Add "form": "counted", or take "${key}" out.`,
  });

const neverCounted = (what: string): Refused =>
  new Refused({
    what,
    remedy: 'Take out "form": "counted" and write the records.',
  });
