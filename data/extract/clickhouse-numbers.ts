import { shapesOf } from '../../src/dataset/values/written-numbers';
import type { Binder } from './clickhouse-bind';
import { trimmed } from './clickhouse-types';

/** The twin of the workbook's `numberOfText`: text as a number, NULL where it is none that can be read by itself. */
export function clusterNumber(text: string, binder: Binder): string {
  const plain = `ifNull(${trimmed(text)}, '')`;
  const cases = shapesOf(undefined).map(({ pattern, between, comma }) => {
    const joined = between === '' ? plain : `replaceRegexpAll(${plain}, ${binder.text(between)}, '')`;
    const number = comma ? `replaceAll(${joined}, ',', '.')` : joined;
    return `match(${plain}, ${binder.text(`(?i)^(?:${pattern})$`)}), toFloat64OrNull(${number})`;
  });
  return `multiIf(${cases.join(', ')}, NULL)`;
}
