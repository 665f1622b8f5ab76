/**
 * Draws a sample again from a list of cases, without the workbook:
 *
 *   npm run draw -- CASES.csv CERTIFICATE.json [--column NAME] [--without REVIEWED.txt]
 *
 * CASES.csv has one row for each case of the selection that the certificate names, with a column record_id and, where
 * the draw was made group by group, the column that it was made by (--column says which; else the usual name).
 * REVIEWED.txt has the ids of cases reviewed before, one a line. It prints the ids in the order in which they are
 * reviewed, checks the reserve too, and ends with 1 where anything differs. Node alone is needed: nothing of the workbook is used.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';

const BROAD = { A: 'asian', B: 'black', M: 'mixed', W: 'white', O: 'other' };
const COLUMNS = { ethnicity: 'ethnicity', disposal: 'disposal', borough: 'borough', unit: 'unit' };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { column: { type: 'string' }, without: { type: 'string' } },
});
const [casesFile, certificateFile] = positionals;
if (!casesFile || !certificateFile) {
  console.error('Say which: npm run draw -- CASES.csv CERTIFICATE.json');
  process.exit(2);
}

const certificate = JSON.parse(readFileSync(certificateFile, 'utf8'));
const { seed, by, strata } = certificate;
const rows = Papa.parse(readFileSync(casesFile, 'utf8'), { header: true, skipEmptyLines: true }).data;
const reviewed = new Set(values.without ? readFileSync(values.without, 'utf8').split(/\r?\n/) : []);

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const rankOf = ({ id }) => sha256(`${seed}\n${id}`);
const hashOf = (cases) => sha256(cases.map(({ id }) => `${id}\n`).join(''));
const inOrder = (cases) =>
  cases
    .map((one) => [rankOf(one), one])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);

/** The group of a case as the certificate names it: ethnicity by the first letter of its code. */
function stratumOf(row) {
  if (by === null) return 'all';
  const code = row[values.column ?? COLUMNS[by]] || 'NR';
  if (by !== 'ethnicity') return code;
  return /^[ABMWO]\d$/.test(code) ? BROAD[code[0]] : 'unknown';
}

const all = rows.map((row) => ({ id: row.record_id ?? '', stratum: stratumOf(row) }));
const ids = new Set(all.map(({ id }) => id));
if (ids.size !== all.length || ids.has('')) {
  console.error('The list has a record_id that is blank or stands twice, so nothing is drawn.');
  process.exit(2);
}

const frame = inOrder(all.filter(({ id }) => !reviewed.has(id)));

/** The first cases of each group in the order of their ranks. */
function firstOfEach(cases, many) {
  const left = new Map(strata.map((stratum) => [stratum.name, many(stratum)]));
  return cases.filter(({ stratum }) => {
    const more = left.get(stratum) ?? 0;
    left.set(stratum, more - 1);
    return more > 0;
  });
}

const sample = firstOfEach(frame, ({ drawn }) => drawn);
const reserve = firstOfEach(
  frame.filter((one) => !sample.includes(one)),
  () => certificate.reserve,
);
for (const { id } of sample) console.log(id);

const checks = [
  [`Cases that could be drawn: ${frame.length}, certificate: ${certificate.N}`, hashOf(frame) === certificate.frame],
  [`Cases drawn: ${sample.length}, certificate: ${certificate.n}`, hashOf(sample) === certificate.sample],
  // The first form of a certificate states no hash of the reserve.
  ...(certificate.form === 1
    ? []
    : [[`Cases in reserve: ${reserve.length}`, hashOf(reserve) === certificate.reserved]]),
];
for (const [words, same] of checks) console.error(`${same ? 'The same' : 'DIFFERENT'}. ${words}`);
process.exit(checks.every(([, same]) => same) ? 0 : 1);
