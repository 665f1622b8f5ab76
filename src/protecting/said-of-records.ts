import { NOT_RECOGNISED, NOT_RECORDED } from '../vocabulary/code-list';
import { DATA_STATUS } from '../vocabulary/demographics';
import { BOROUGHS } from '../vocabulary/places';
import { isIn, isObject, isShort, listOf } from './field-checks';

/** What a reader must know of the records before quoting. Each names boroughs, months or columns, and no number. */
export const CAUTIONS = [
  ...(['repeated-ids', 'no-person', 'no-date', 'not-recognised', 'months-without-rows'] as const),
  ...(['street-not-told', 'street-none', 'street-boroughs'] as const),
] as const;
export type CautionId = (typeof CAUTIONS)[number];

/** One of them, and what it is about: codes of boroughs, months ("2024-04") or names of columns. */
export interface PackCaution {
  readonly id: CautionId;
  readonly of: readonly string[];
}

/**
 * What must be said of the records wherever numbers of them stand. It holds no count: one of the whole file would be a
 * number that nothing protects.
 */
export interface SaidOfRecords {
  /** What the file says of its numbers; null where it says nothing. */
  readonly status: string | null;
  /** How sure the supplier is, by the months of the pack ("2024-04") that have such records; null where they do not say. */
  readonly statuses: readonly { readonly status: string; readonly months: readonly string[] }[] | null;
  readonly cautions: readonly PackCaution[];
}

const STATUSES = new Set([...DATA_STATUS.codes, NOT_RECORDED, NOT_RECOGNISED].map(({ code }) => code));
const MOST_MONTHS = 600;
const MOST_COLUMNS = 40;
const BOROUGH_CODES = new Set(BOROUGHS.map(({ code }) => code));

const isMonth = (value: unknown): boolean => typeof value === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(value);
const isColumn = (value: unknown): boolean => typeof value === 'string' && /^[a-z][a-z0-9_]{0,59}$/.test(value);
const isNone = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const IS_OF: Readonly<Record<CautionId, (value: unknown) => boolean>> = {
  'repeated-ids': isNone,
  'no-person': isNone,
  'no-date': isNone,
  'not-recognised': (value) => listOf(value, isColumn, MOST_COLUMNS),
  'months-without-rows': (value) => listOf(value, isMonth, MOST_MONTHS),
  'street-not-told': isNone,
  'street-none': isNone,
  'street-boroughs': (value) => listOf(value, (one) => isIn(one, BOROUGH_CODES), BOROUGHS.length),
};

/** Whether what a pack says of its records is as a builder writes it. */
export function isSaidOfRecords(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { status, statuses, cautions } = value;
  return (
    (status === null || isShort(status)) &&
    (statuses === null || isNone(statuses) || listOf(statuses, isStatus, STATUSES.size)) &&
    (isNone(cautions) || listOf(cautions, isCaution, CAUTIONS.length))
  );
}

function isStatus(value: unknown): boolean {
  return isObject(value) && isIn(value['status'], STATUSES) && listOf(value['months'], isMonth, MOST_MONTHS);
}

function isCaution(value: unknown): boolean {
  if (!isObject(value)) return false;
  const id = CAUTIONS.find((one) => one === value['id']);
  return id !== undefined && IS_OF[id](value['of']);
}
