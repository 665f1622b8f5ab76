import type { Migrations } from '../documents/migrations';
import { ownOf } from '../documents/shapes';

/** Makes of a record of one format the same in the next. Nothing is checked here: that is done in the format of today. */
export const OLDER_RECORDS: Migrations = {
  // Pins knew no methods, no cautions and no likeness whatever the months; targets were words alone.
  1: (record) => ({
    ...record,
    ...eachOf(record, 'pins', (pin) => ({ alike: ownOf(pin, 'same'), methods: '', cautions: [], ...pin })),
    ...eachOf(record, 'targets', (target) => ({ at: null, measure: '', measured: '', ...target })),
  }),
};

/** A list with its entries changed; what is no object stays as it is, and is refused later. Nothing where there is no list. */
function eachOf(record: object, list: string, change: (entry: object) => object): object {
  const entries = ownOf(record, list);
  if (!Array.isArray(entries)) return {};
  const isObject = (entry: unknown): entry is object => typeof entry === 'object' && entry !== null;
  return { [list]: entries.map((entry: unknown) => (isObject(entry) ? change(entry) : entry)) };
}
