import type { Finding } from './quality/finding';

/** Findings that change what a figure means; the others wait in the data notes. */
const BEFORE_QUOTING =
  /^(bad-date|no-date|outside-window|months-without-rows|provisional|withheld|duplicate|not-stated|not-recorded-ethnicity$|not-recognised)/;

/** Findings that a reader must see before quoting a figure of the sheet, as full sentences. */
export function cautionsOf(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ id }) => BEFORE_QUOTING.test(id)).map(sentenceOf);
}

function sentenceOf({ what, soWhat }: Finding): string {
  return `${what} ${soWhat}`;
}
