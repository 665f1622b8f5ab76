import { codedColumns } from '../../dataset/kinds/stored-columns';
import { type NotRead, notReadOf } from '../../dataset/quality/not-read';
import type { PersonalColumn } from '../../dataset/quality/personal-profile';
import { unreadColumnsFinding } from '../../dataset/quality/personal-text';
import { type Quality, qualityAtOnce, qualityOf } from '../../dataset/quality/quality';
import { doorOf, release, releaseCount, releaseFound } from '../../disclosure/release';
import { type Finding, findingsInWords } from '../../presentation/quality/finding';
import { presentQuality, type PresentedQuality } from '../../presentation/quality/quality-report';
import { silentFinding } from '../../presentation/quality/silent-columns';
import type { OpenExtract } from '../extracts/open-extract';
import { silentColumns } from '../answering/silent-columns';

/** The report from what loading found: there as soon as a file is open. */
export function reportAtOnce(extract: OpenExtract): PresentedQuality {
  return presented(extract, qualityAtOnce(extract.dataset));
}

/** The whole report, every check asked of the stored rows. Throws where the extract is closed meanwhile. */
export async function wholeReport(extract: OpenExtract): Promise<PresentedQuality> {
  return presented(extract, await qualityOf(extract.engine, extract.dataset));
}

/** What is known where a check failed: what loading found, and that the rest is not known. */
export function reportCutShort(extract: OpenExtract, problem: unknown): PresentedQuality {
  const atOnce = qualityAtOnce(extract.dataset);
  const [found = ''] = (problem instanceof Error ? problem.message : String(problem)).split('\n');
  const cut: Finding = {
    id: 'checks-cut-short',
    severity: 'read beside',
    what: 'Some checks of this file could not be made.',
    rows: 0,
    soWhat: 'What they would have found is not known; the lines here are not all.',
    toDo: 'Open the file again; close other extracts and tabs if it is large.',
    examples: [found],
  };
  return presented(extract, { ...atOnce, whole: true }, [cut]);
}

/** Some lines are told with what only the workbook knows: what is silent for a column, and what was seen to map a file. */
function presented(extract: OpenExtract, quality: Quality, first: readonly Finding[] = []): PresentedQuality {
  const door = doorOf('analyst');
  const told = [
    ...silentFinding(silentColumns(extract)),
    ...findingsInWords(unreadColumnsFinding(personalIn(extract)), door),
  ];
  const others = quality.findings.filter(({ id }) => !told.some((finding) => finding.id === id));
  const findings = [...first, ...findingsInWords(others, door), ...told];
  const { dataset, contract } = extract;
  const rows = releaseCount(dataset.rows, 'analyst');
  const children = dataset.children && releaseCount(dataset.children, 'analyst');
  return presentQuality(dataset, contract, release({ ...quality, findings, rows, children }, 'analyst'));
}

/** Columns of the files that identify people, by their names and, where they were looked at, by their values. */
function personalIn({ sources }: OpenExtract): readonly PersonalColumn[] {
  return [...new Map(sources.flatMap(({ personal = [] }) => personal.map((one) => [one.name, one]))).values()];
}

/** The values that were not read, for saving. */
export async function notReadRows({ engine, dataset, contract }: OpenExtract): Promise<readonly NotRead[]> {
  const coded = new Set(codedColumns(contract).map(({ name }) => name));
  return releaseFound(await notReadOf(engine, dataset, coded), 'analyst');
}
