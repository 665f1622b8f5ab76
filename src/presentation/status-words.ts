import { capital } from '../vocabulary/written';
import type { Dataset, RowStatus } from '../dataset/kinds/dataset';
import { monthsOfStatus } from '../dataset/kinds/statuses';
import { monthNumber } from '../selection/months';
import { labelOf } from '../vocabulary/code-list';
import { DATA_STATUS } from '../vocabulary/demographics';

type Stated = Pick<Dataset, 'statuses' | 'metadata'>;

/**
 * How sure the supplier is, status by status: "Official: April 2019 to March 2024. Provisional: April 2024 to March
 * 2025." Read from the rows; where rows do not say, from what the file says of itself. Made-up data is never official.
 * Empty where nothing is said.
 */
export function statusInWords({ statuses, metadata }: Stated): string {
  const { status = '', synthetic } = metadata;
  if (!statuses) return synthetic && isOfficial(status) ? '' : status && `${capital(status)}.`;
  const told = DATA_STATUS.codes.filter(({ code }) => !(synthetic && code === 'official'));
  return told.flatMap(({ code, label }) => oneStatus(statuses, code, label)).join(' ');
}

function oneStatus(statuses: readonly RowStatus[], code: string, label: string): readonly string[] {
  const own = statuses.find(({ status, rows }) => status === code && rows > 0);
  if (!own) return [];
  const months = statuses.length > 1 ? monthsOfStatus(statuses, code) : '';
  return [months ? `${label}: ${months}.` : `${label}.`];
}

/** Whether a period is provisional, wholly or in part: for axes and rows over time. Null where it is not. */
export function provisionalIn({ statuses = [] }: Pick<Dataset, 'statuses'>, codes: readonly string[]): string | null {
  const months = new Set(codes.map(monthNumber));
  const held = (those: readonly RowStatus[]): boolean =>
    those.some((status) => status.months.some((month) => months.has(month)));
  const isProvisional = ({ status }: RowStatus): boolean => status === 'provisional';
  if (!held(statuses.filter(isProvisional))) return null;
  const word = labelOf(DATA_STATUS, 'provisional').toLowerCase();
  return held(statuses.filter((status) => !isProvisional(status))) ? `${word} in part` : word;
}

/** The same of the months chosen, from January 2000; of the whole extract where none is. Empty where no row is. */
export function provisionalOf(stated: Pick<Dataset, 'statuses'>, months: readonly number[]): string {
  if (!months.length) return provisionalInBrief(stated);
  const chosen = new Set(months);
  const statuses = (stated.statuses ?? []).map(({ status, rows, months: all }) => {
    const held = all.filter((month) => chosen.has(month));
    return { status, rows: held.length ? rows : 0, months: held };
  });
  return provisionalInBrief({ statuses });
}

/** "provisional", "provisional in part"; empty where no row is. */
export function provisionalInBrief({ statuses = [] }: Pick<Dataset, 'statuses'>): string {
  const held = statuses.filter(({ rows }) => rows > 0);
  if (!held.some(({ status }) => status === 'provisional')) return '';
  return held.length > 1 ? 'provisional in part' : 'provisional';
}

/** "These numbers are provisional.", as it stands under a headline; empty where none is. */
export function provisionalNote(status: string): string {
  return status && `These numbers are ${status}.`;
}

const isOfficial = (words: string): boolean => words.trim().toLowerCase().startsWith('official');
