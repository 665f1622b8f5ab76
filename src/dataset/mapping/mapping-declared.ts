import { ETHNICITY_CODE_SETS } from '../../vocabulary/ethnicity-code-sets';
import { own } from './found-key';
import type { Declared, EthnicityCodeSet } from './mapping';
import { Misfit, onlyKnown, recordIn, textIn } from './mapping-misfit';

/** The fields of what a mapping declares, in the order in which they are written. */
export const DECLARED: readonly (keyof Declared)[] = [
  ...(['supplier', 'drawn', 'periodFrom', 'periodTo', 'ethnicityCodeSet'] as const),
  ...(['boroughBasis', 'status', 'marking', 'synthetic'] as const),
];
const DAYS: readonly string[] = ['drawn', 'periodFrom', 'periodTo'];

/** What a mapping file declares of the extracts that it reads; throws a Misfit. */
export function checkedDeclared(value: unknown): Declared {
  const fields = recordIn(value, 'declared');
  onlyKnown(fields, DECLARED, 'declared');
  const checked = DECLARED.filter((name) => Object.hasOwn(fields, name)).map(
    (name) => [name, checkedField(name, own(fields, name))] as const,
  );
  const declared: Declared = Object.fromEntries(checked);
  const { periodFrom, periodTo } = declared;
  if (periodFrom !== undefined && periodTo !== undefined && periodFrom > periodTo) {
    throw new Misfit('declared, periodTo', periodTo, `a day on or after ${periodFrom}`);
  }
  return declared;
}

function checkedField(name: keyof Declared, value: unknown): string | boolean {
  const where = `declared, ${name}`;
  if (name === 'synthetic') {
    if (typeof value !== 'boolean') throw new Misfit(where, value, 'true or false');
    return value;
  }
  if (name === 'ethnicityCodeSet') return checkedSet(value, where);
  const text = textIn(value, where);
  if (DAYS.includes(name) && !isIsoDay(text)) throw new Misfit(where, text, 'a day such as 2024-03-31');
  return text;
}

function checkedSet(value: unknown, where: string): EthnicityCodeSet {
  const set = ETHNICITY_CODE_SETS.find(({ id }) => id === value)?.id;
  if (!set) throw new Misfit(where, value, `one of ${ETHNICITY_CODE_SETS.map(({ id }) => id).join(', ')}`);
  return set;
}

/** Whether a text is a day that exists, as in 2024-03-31. */
function isIsoDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
