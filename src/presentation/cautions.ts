import type { Finding } from './quality/finding';

/** Findings that change what a figure means; the others wait in the data notes. */
const BEFORE_QUOTING =
  /^(bad-date|no-date|outside-window|months-without-rows|provisional|withheld|duplicate|not-stated|not-recorded-ethnicity$|not-recognised)/;

/** Findings that a reader must see before quoting a figure of the sheet, as full sentences. */
export function cautionsOf(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ id }) => BEFORE_QUOTING.test(id)).map(sentenceOf);
}

/** The findings of an extract, by the name of the extract. */
export interface ExtractFindings {
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** The same of several extracts: the same finding of each, one after the other, and once what it means. */
export function cautionsAcross(extracts: readonly ExtractFindings[]): readonly string[] {
  const all = extracts.flatMap(({ label, findings }) =>
    findings
      .filter(({ id }) => BEFORE_QUOTING.test(id))
      .map(({ id, what, soWhat }) => ({ id, soWhat, what: `${label}: ${what}` })),
  );
  const kinds = all.filter(
    ({ id, soWhat }, at) => all.findIndex((one) => one.id === id && one.soWhat === soWhat) === at,
  );
  return kinds.map(({ id, soWhat }) =>
    [...all.flatMap((one) => (one.id === id && one.soWhat === soWhat ? [one.what] : [])), soWhat].join(' '),
  );
}

function sentenceOf({ what, soWhat }: Finding): string {
  return `${what} ${soWhat}`;
}
