import { type Outcome, refusal, success } from '../../vocabulary/failure';
import type { TableFacts } from '../../engine/engine';
import { type ExtractContract, EXTRACTS, HOW_MANY_KINDS } from '../kinds/extracts';

/** Which extract a file is: by `extract_kind` in its metadata, or else by the columns that only one kind has. */
export function recognise(facts: TableFacts, file: string): Outcome<ExtractContract> {
  const declared = facts.metadata.get('extract_kind');
  if (declared !== undefined) return byMetadata(declared, file);
  const names = new Set(facts.columns.map(({ name }) => name));
  const [kind, ...others] = EXTRACTS.filter(({ tellTale }) => tellTale.some((name) => names.has(name)));
  if (kind && others.length === 0) return success(kind);
  return refusal({
    what: kind
      ? 'The file has the columns of more than one kind of extract.'
      : `The file is none of the ${HOW_MANY_KINDS} extracts that this workbook reads.`,
    file,
    found: `the columns ${listOf([...names])}`,
    expected: EXTRACTS.map(needs).join('; '),
    remedy: 'Rename the columns as the data dictionary says, or write extract_kind into the metadata of the file.',
  });
}

function byMetadata(declared: string, file: string): Outcome<ExtractContract> {
  const kind = EXTRACTS.find((extract) => extract.kind === declared.trim().toLowerCase());
  if (kind) return success(kind);
  return refusal({
    what: 'The metadata of the file name a kind of extract that this workbook does not know.',
    file,
    found: `extract_kind "${declared}"`,
    expected: EXTRACTS.map((extract) => `${extract.kind} (${extract.label})`).join(', '),
    remedy: 'Correct extract_kind in the metadata, or export the file without it.',
  });
}

const needs = ({ label, tellTale, columns }: ExtractContract): string => {
  const required = columns.filter((column) => column.required).map(({ name }) => name);
  return `for ${label} ${listOf([...new Set([...tellTale, ...required])])}`;
};

/** Names after one another, cut after thirty so that a wide file still gives a readable sentence. */
export function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 30).join(', ');
  return names.length > 30 ? `${shown} and ${names.length - 30} more` : shown || 'none';
}
