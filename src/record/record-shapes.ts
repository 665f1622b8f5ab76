import { fieldsOf, flag, identifier, listOf, moment, oneOf, orNull, type Shape, text } from '../documents/shapes';
import { misfit } from '../documents/misfit';
import { LONGEST } from './record';
import { isDay } from '../selection/day';
import type { Pin } from './pin';
import type { Action, Finding, Listed, LocalTarget, Meeting, MeetingRecord, Narrative, RegisterLine } from './record';

/** Entries of one list. */
export const MOST = 5_000;

const id = identifier(100);
export const words = text(LONGEST);
const ids = listOf(id, MOST);

/** An ISO day, or empty where none was told. */
const day: Shape<string> = (value) => {
  const found = words(value);
  if (found !== '' && !isDay(found)) throw misfit(found, 'a day like 2026-11-28');
  return found;
};

/** An address within this workbook, and of nothing else. */
const address: Shape<string> = (value) => {
  const found = words(value);
  if (found !== '' && !found.startsWith('#')) throw misfit(found, 'an address of this workbook');
  return found;
};

/** A number in 100. */
const inHundred: Shape<number> = (value) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 100)) throw misfit(value, 'a number from 0 to 100');
  return value;
};

/** An id, or empty. */
const idOrNone: Shape<string> = (value) => (value === '' ? '' : id(value));

/** What each column prints, by the ids that the figure gave its columns. */
const cells: Shape<Readonly<Record<string, string>>> = (value) => {
  const pairs = listOf(fieldsOf<{ column: string; said: string }>({ column: id, said: words }), 200)(value);
  return Object.fromEntries(pairs.map(({ column, said }) => [column, said]));
};

const pin = fieldsOf<Pin>({
  ...{ id, sheet: id, figure: id, asks: words, finding: words, selection: words, address, same: address },
  ...{ alike: address, base: words, methods: words, cautions: listOf(words, 200), caption: words },
  ...{ columns: listOf(fieldsOf({ id, label: words }), 200) },
  rows: listOf(fieldsOf({ id: words, label: words, cells }), MOST),
  sources: listOf(fieldsOf({ file: words, fingerprint: words, synthetic: flag }), 100),
  ...{ mode: oneOf(['analyst', 'panel']), small: flag, time: moment, meeting: idOrNone },
});

const meeting = fieldsOf<Meeting>({
  ...{ id, day, place: words, attendance: words, interests: words },
  checklist: listOf(fieldsOf({ id, words, done: flag }), 200),
  agenda: listOf(fieldsOf({ list: oneOf(['pins', 'findings', 'actions']), id }), MOST),
});

const finding = fieldsOf<Finding>({
  ...{ id, words, answered: oneOf(['open', 'explained', 'reform', 'enquiry']) },
  ...{ reason: words, who: words, next: words, evidence: ids, meetings: ids },
});

const action = fieldsOf<Action>({
  ...{ id, number: words, recommendation: words, action: words, owner: words, overseer: words, target: day },
  response: oneOf(['accepted', 'partly', 'not_accepted', 'awaited']),
  status: oneOf(['planned', 'underway', 'longer_term', 'done', 'stopped']),
  progress: listOf(fieldsOf({ meeting: idOrNone, words }), MOST),
  ...{ finding: idOrNone, meetings: ids },
});

const registerLine = fieldsOf<RegisterLine>({
  ...{ id, dataset: words, supplier: words, state: oneOf(['wanted', 'supplied', 'not_supplied']) },
  ...{ why: words, day, period: words },
});

/** What an entry of each list must be. */
export const ENTRIES: { readonly [List in Listed]: Shape<MeetingRecord[List][number]> } = {
  ...{ meetings: meeting, pins: pin, findings: finding, actions: action, register: registerLine },
  narratives: fieldsOf<Narrative>({ id, quarter: words, day, words }),
  targets: fieldsOf<LocalTarget>({
    ...{ id, words, set: words, by: day, at: orNull(inHundred), measure: address, measured: words },
  }),
};
