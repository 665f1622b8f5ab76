import type { Dataset } from '../kinds/dataset';
import type { Found, Severity } from '../kinds/found';
import { extractContract } from '../kinds/extracts';
import type { Engine } from '../../engine/engine';
import { overlapCheck } from './overlap';
import { type ColumnByPeriod, codedSupplied, columnByPeriod } from './by-period';
import { categoryFindings } from './categories';
import type { Checked, QualityCheck } from './check';
import { codeSetCheck } from './code-set';
import { aboutPeriod, datesCheck } from './dates';
import { duplicatesCheck } from './duplicates';
import { impossibleCheck } from './impossible';
import { missingFindings, nobodyKnown } from './missing';
import { lowMonthsCheck } from './months';
import { observedCheck } from './observed';
import { personalTextCheck } from './personal-text';
import { streetCheck } from './street';

/** What is known of an extract before anyone quotes it. */
export interface Quality {
  /** Those that stop quoting first, then those read beside the figures, then those for the supplier. */
  readonly findings: readonly Found[];
  /** What was looked for and not found: "rows alike in every column". */
  readonly passed: readonly string[];
  /** False while checks are still being made. */
  readonly whole: boolean;
}

const CHECKS: readonly QualityCheck[] = [
  personalTextCheck,
  overlapCheck,
  datesCheck,
  lowMonthsCheck,
  duplicatesCheck,
  impossibleCheck,
  codeSetCheck,
  observedCheck,
  streetCheck,
];

const ORDER: readonly Severity[] = ['stops quoting', 'read beside', 'for the supplier'];

/** What loading found, before any further question is asked: there at once. */
export function qualityAtOnce(dataset: Dataset): Quality {
  const findings = inOrder([...dataset.findings, ...aboutPeriod(dataset)]);
  return { findings, passed: [], whole: false };
}

/** Every check asked of the stored rows, beside what loading found. Throws where the engine ends meanwhile. */
export async function qualityOf(engine: Engine, dataset: Dataset): Promise<Quality> {
  const checked: Checked = { engine, dataset, contract: extractContract(dataset.kind) };
  const [asked, passed]: [Found[], string[]] = [[], []];
  const take = (looksFor: string, findings: readonly Found[]): void => {
    asked.push(...findings);
    if (!findings.length) passed.push(looksFor);
  };
  for (const check of CHECKS) if (check.applies(dataset)) take(check.looksFor, await check.ask(checked));
  const columns: ColumnByPeriod[] = [];
  for (const column of codedSupplied(dataset, checked.contract)) {
    columns.push(await columnByPeriod(engine, dataset, column));
  }
  take('categories that appear or vanish', categoryFindings(columns));
  asked.push(...nobodyKnown(columns));
  take('cells that say nothing', missingFindings(columns));
  const loaded = dataset.findings.filter((finding) => !toldByMissing(finding));
  return {
    findings: inOrder([
      ...asked.filter(isPersonal),
      ...loaded,
      ...aboutPeriod(dataset),
      ...asked.filter((one) => !isPersonal(one)),
    ]),
    passed: [...passed, ...loadPassed(dataset)],
    whole: true,
  };
}

/** Optional columns with gaps have one line and one table together. */
const toldByMissing = ({ kind, severity }: Found): boolean =>
  kind === 'not-recorded' && severity === 'for the supplier';

const isPersonal = ({ kind }: Found): boolean => kind === 'personal';

function inOrder(findings: readonly Found[]): readonly Found[] {
  return ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** What loading looks for in every file that has the columns. */
function loadPassed({ findings, supplied, coverage, grain }: Dataset): readonly string[] {
  const none = (prefix: string): boolean => !findings.some(({ id }) => id.startsWith(prefix));
  return [
    ...(none('not-recognised') ? ['values that are not recognised'] : []),
    ...(none('bad-date') ? ['dates that are not plausible'] : []),
    ...(supplied.includes('record_id') && none('duplicates') ? ['a record_id that stands twice'] : []),
    ...(coverage && grain === 'month' && none('months-without-rows') ? ['months without rows'] : []),
    ...(none('adults') ? ['adults'] : []),
  ];
}
