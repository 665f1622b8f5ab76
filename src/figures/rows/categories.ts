import type { Dataset } from '../../dataset/kinds/dataset';
import type { Category } from '../../measures/by-category';
import { provisionalIn } from '../../presentation/status-words';
import { monthCode, periodGroups, runLabel, wholeMonths } from '../../selection/months';
import type { Part, PeriodGrain } from '../../selection/selection';
import { ADULT_AGES } from '../../vocabulary/demographics';

const SINGLE_YEAR = /^\d+$/;

/** Rows of the table by age: single years that the selection can hold, adults as one row, bands where present. */
export function ageCategories(part: Part | undefined, ticked: ReadonlySet<string>): readonly Category[] {
  const choices = (part?.choices ?? []).filter(({ code }) => ticked.size === 0 || ticked.has(code));
  const children = choices.filter(({ code }) => SINGLE_YEAR.test(code) && !ADULT_AGES.includes(code));
  const adults = choices.filter(({ code }) => ADULT_AGES.includes(code)).map(({ code }) => code);
  const rest = choices.filter(({ code }) => !SINGLE_YEAR.test(code) && !ADULT_AGES.includes(code));
  return [
    ...children.map(({ code, label }) => ({ id: `age-${code}`, label, codes: [code] })),
    ...(adults.length ? [{ id: 'age-adults', label: 'Adults, 18 and over', codes: adults }] : []),
    ...rest.map(({ code, label }) => ({ id: `age-${code}`, label, codes: [code] })),
  ];
}

/** Rows of the table by borough, in alphabetical order with places outside London and unknown ones last. */
export function boroughCategories(part: Part | undefined, ticked: ReadonlySet<string>): readonly Category[] {
  const choices = (part?.choices ?? []).filter(({ code }) => ticked.size === 0 || ticked.has(code));
  const last = (code: string) => (code.startsWith('E09') ? 0 : 1);
  return [...choices]
    .sort((a, b) => last(a.code) - last(b.code) || a.label.localeCompare(b.label, 'en-GB'))
    .map(({ code, label }) => ({ id: `borough-${code}`, label, codes: [code] }));
}

/** Periods of the grain that the extract covers, first to last; those part covered are marked. */
export function periodCategories(dataset: Dataset, grain: PeriodGrain): readonly Category[] {
  return periodGroups(dataset, grain).map(({ id, label, codes, partCovered }) => ({
    id: `period-${id}`,
    label,
    codes,
    ...(partCovered ? { partCovered } : {}),
    ...statusOf(dataset, codes),
  }));
}

function statusOf(dataset: Dataset, codes: readonly string[]): Pick<Category, 'status'> {
  const status = provisionalIn(dataset, codes);
  return status === null ? {} : { status };
}

const YEAR = 12;
const MOST_YEARS = 4;

/** Windows of twelve whole months that the extract covers, latest first; at most four. */
export function yearWindows(dataset: Dataset): readonly Category[] {
  const { coverage, months, grain } = dataset;
  const whole = wholeMonths(coverage);
  if (!whole || grain !== 'month') return [];
  const last = Math.min(whole.last, months.first + months.count - 1);
  const count = Math.min(MOST_YEARS, Math.floor((last - Math.max(whole.first, months.first) + 1) / YEAR));
  return Array.from({ length: count }, (_, back) => {
    const end = last - back * YEAR;
    const codes = Array.from({ length: YEAR }, (_month, step) => monthCode(end - YEAR + 1 + step));
    return { id: `year-${codes[0] ?? ''}`, label: runLabel(end - YEAR + 1, end), codes, ...statusOf(dataset, codes) };
  });
}
