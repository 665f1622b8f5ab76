import type { CaseworkFile } from '../../casework/file/casework-file';
import { shownOf } from '../../casework/file/shown-columns';
import { columnContract, type ExtractContract } from '../../dataset/kinds/extracts';
import { caseValue, ladderInWords } from '../../presentation/cases/case-words';
import type { CaseRow } from '../../questions/case-rows';
import type { OpenExtract } from '../extracts/open-extract';
import type { CaseLine, CaseSheetView } from '../view/review-view';
import { columnLabel } from './case-columns';

/** What may be seen of a case now: values of the columns that the chair chose, those hidden until the verdict without them. */
export function caseSheetOf({ contract }: OpenExtract, file: CaseworkFile, row: CaseRow): CaseSheetView {
  const { open, hidden } = shownOf(file, row.id);
  const lines = file.columns.flatMap((name): CaseLine[] => {
    const column = columnContract(contract, name);
    if (!column || !(open.includes(name) || hidden.includes(name))) return [];
    const value = hidden.includes(name) ? null : caseValue(column, wordsOf(row, name));
    return [{ column: name, label: columnLabel(column), value }];
  });
  return { lines, ladder: ladderOf(contract, row, open) };
}

const wordsOf = ({ values }: CaseRow, name: string): string | null =>
  values.find(({ column }) => column === name)?.words ?? null;

/** Where the decision stands on the ladder of its kind, and what was recommended; null where neither is shown. */
function ladderOf(contract: ExtractContract, row: CaseRow, open: readonly string[]): CaseSheetView['ladder'] {
  const { steps, column } = contract.ladder;
  const list = columnContract(contract, column)?.codes;
  const stepAt = (name: string): number => {
    const words = open.includes(name) ? wordsOf(row, name) : null;
    const code = list?.codes.find(({ label }) => label === words)?.code;
    return code === undefined ? -1 : steps.findIndex(({ codes }) => codes.includes(code));
  };
  const [decided, recommended] = [stepAt(column), stepAt('yot_recommendation')];
  if (decided < 0) return null;
  return {
    steps: steps.map(({ step }, at) => ({ step, decided: at === decided, recommended: at === recommended })),
    words: ladderInWords(
      steps.map(({ label }) => label),
      decided,
      recommended,
    ),
  };
}
