import type { Dataset } from '../../dataset/kinds/dataset';
import type { Found } from '../../dataset/kinds/found';
import { streetCheck } from '../../dataset/quality/street';
import { releaseFound } from '../../disclosure/release';
import { type PackYear, partsOfYear } from '../../protecting/dimensions';
import type { LatticePlan } from '../../protecting/plan';
import type { PackCaution, SaidOfRecords } from '../../protecting/said-of-records';
import { monthCode } from '../../selection/months';
import { BOROUGHS } from '../../vocabulary/places';
import type { OpenExtract } from '../extracts/open-extract';
import { recordsWithoutChild } from './children-named';

/** Columns by which every pack tells records apart, whatever it asks. */
const TOLD_APART = ['ethnicity', 'borough', 'age'];
const APRIL = 3;
const LONGEST = 200;

/**
 * What must be said of an extract wherever numbers of a pack stand, as its sheet of records says it: without any count,
 * for one of the whole file would stand beside the pack unprotected.
 * @param columns those that the questions of the pack ask of
 */
export async function saidOfRecords(
  { dataset, engine, contract }: Pick<OpenExtract, 'dataset' | 'engine' | 'contract'>,
  plan: Pick<LatticePlan, 'years' | 'grain'>,
  columns: readonly string[],
): Promise<SaidOfRecords> {
  const months = plan.years.flatMap((year) => monthsOf(year, plan.grain));
  const street = streetCheck.applies(dataset) ? await streetCheck.ask({ engine, dataset, contract }) : [];
  const empty = dataset.empty.neverSent.filter((month) => months.includes(month)).map(monthCode);
  return {
    status: dataset.metadata.status?.slice(0, LONGEST) ?? null,
    statuses: statusesOf(dataset, months),
    cautions: [
      ...ofFindings(dataset.findings, [...TOLD_APART, ...columns], recordsWithoutChild(dataset) !== 'all'),
      ...(empty.length ? [{ id: 'months-without-rows', of: empty } as const] : []),
      ...street.flatMap(ofStreet),
    ],
  };
}

/** The months of a year that are over, since January 2000. */
function monthsOf({ year, parts }: PackYear, grain: LatticePlan['grain']): readonly number[] {
  const first = (year - 2000) * 12 + APRIL;
  return Array.from({ length: (parts * 12) / partsOfYear(grain) }, (_, month) => first + month);
}

/** As the rows say; where they do not, a file that calls itself provisional is so in every month. */
function statusesOf({ statuses, metadata }: Dataset, months: readonly number[]): SaidOfRecords['statuses'] {
  if (statuses)
    return statuses
      .map(({ status, months: own }) => ({ status, months: own.filter((one) => months.includes(one)).map(monthCode) }))
      .filter((one) => one.months.length > 0);
  const isProvisional = /^\s*provisional\b/i.test(metadata.status ?? '');
  return isProvisional ? [{ status: 'provisional', months: months.map(monthCode) }] : null;
}

function ofFindings(findings: readonly Found[], columns: readonly string[], named: boolean): readonly PackCaution[] {
  const has = (...kinds: readonly Found['kind'][]) => findings.some(({ kind }) => kinds.includes(kind));
  const unread = findings.flatMap(({ kind, column }) => (kind === 'not-recognised' && column ? [column] : []));
  const told = [...new Set(unread)].filter((column) => columns.includes(column));
  return [
    ...(has('duplicates') ? [{ id: 'repeated-ids', of: [] } as const] : []),
    ...(named && has('no-person') ? [{ id: 'no-person', of: [] } as const] : []),
    ...(has('bad-date', 'no-date') ? [{ id: 'no-date', of: [] } as const] : []),
    ...(told.length ? [{ id: 'not-recognised', of: told } as const] : []),
  ];
}

// Which boroughs, and no count of any: a pack holds them as codes.
function ofStreet(found: Found): readonly PackCaution[] {
  if (found.kind === 'street-not-told' || found.kind === 'street-none') return [{ id: found.kind, of: [] }];
  if (found.kind !== 'street-boroughs') return [];
  const named = releaseFound(found.counts, 'analyst').boroughs.map(({ label }) => label);
  return [{ id: found.kind, of: BOROUGHS.filter(({ label }) => named.includes(label)).map(({ code }) => code) }];
}
