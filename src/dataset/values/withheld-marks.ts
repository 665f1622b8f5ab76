import { literal, type Statement, sql } from '../../sql/statement';

/**
 * Marks that stand for a number which is withheld, for JavaScript and the engine alike: signs and letters of
 * statistical offices ([c], [x], c, *, .., :, ‡), words, and spans that hide a small number ("<5", "fewer than 5",
 * "1 to 4"). An empty cell is withheld too, and none of them is nought.
 */
const MARKS = [
  '[*~†‡§#^:.…?$-]+|[–—−]+|\\.\\.+',
  '[[(]?(?:c|x|z|s|d|u|p|w|k|r|low|supp?\\.?|np|nk|na|n/a|n/k|n\\.a\\.?|n\\.p\\.?)[\\])]?\\*?',
  '[[(]?(?:suppressed|withheld|redacted|confidential|disclosive|small number|not (?:available|applicable|disclosed|known|published|recorded|released|shown|supplied)|unavailable|unknown|missing|null|none given|nan)[\\])]?',
  '[[(]?(?:n ?)?(?:[<＜≤]|<=|&lt;) ?\\d+\\*?[\\])]?',
  '(?:fewer|less|smaller|lower) than (?:\\d+|five|ten)(?: \\w+)?|under (?:\\d+|five|ten)|below \\d+|up to \\d+|\\d+ or (?:fewer|less|under|below)',
  '\\d{1,2} ?(?:-|–|to|or) ?\\d{1,2}',
].join('|');

/** Whether a text without outer spaces is a mark for a number withheld, or empty. The twin of `isWithheldMark`. */
export function isWithheld(text: string): boolean {
  return text === '' || MARK.test(text);
}

// With `u`, letters that are alike but for their case are those of the engine.
const MARK = new RegExp(`^(?:${MARKS})$`, 'iu');

/** Whether a text is a mark for a number withheld, or empty; never NULL. */
export function isWithheldMark(raw: Statement): Statement {
  return sql`(coalesce(trim(${raw}), '') = '' or coalesce(regexp_full_match(trim(${raw}), ${literal(MARKS)}, 'i'), false))`;
}

/** What says in the column beside a count that it is withheld, and what says that it is not. */
export const TOLD_WITHHELD = ['true', 'yes', 'y', 't', '1'] as const;
const TOLD_SHOWN = ['false', 'no', 'n', 'f', '0'] as const;

/** Whether a text in the column beside a count says one or the other. */
export const isToldOfWithheld = (text: string): boolean =>
  [...TOLD_WITHHELD, ...TOLD_SHOWN].some((told) => told === text.toLowerCase());
