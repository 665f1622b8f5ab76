import { isProtectedNumber, whole } from '../vocabulary/written';
import type { Base } from '../dataset/kinds/contract';
import type { Nouns } from './nouns';

/** "Out of 223 children randomised in.", and what must be known of them; of a number that is null or withheld: "Out of children ...". */
export function outOf(base: Base, nouns: Nouns, total: number | null = null): string {
  const many = total === 1 ? nouns.one : nouns.many;
  const known = total !== null && !isProtectedNumber(total);
  const said = `Out of ${known ? `${whole(total)} ` : ''}${many} ${whose(base, nouns)}.`;
  return base.note ? `${said} ${base.note}` : said;
}

/** What tells those in a base from all others, after the noun: "with an application". */
export function whose({ label, whose: words }: Base, { unit }: Pick<Nouns, 'unit'>): string {
  return words?.[unit === 'children' ? 'people' : 'events'] ?? `with ${label}`;
}
