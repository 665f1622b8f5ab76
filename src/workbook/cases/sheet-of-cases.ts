import type { Draw } from '../../casework/draw/draw';
import { standing } from '../../casework/draw/set-aside';
import { type CaseworkFile, reviewOf } from '../../casework/file/casework-file';
import { type CaseView, JOINT } from '../../casework/review/view';
import type { SheetOfCases } from '../../presentation/cases/sheet-of-cases';
import { ANSWER_WORDS, SHEET } from '../../presentation/cases/review-words';
import type { CaseRow } from '../../questions/case-rows';
import { dayOf } from '../../vocabulary/day';
import { columnContract } from '../../dataset/kinds/extracts';
import type { OpenExtract } from '../extracts/open-extract';
import { columnLabel } from './case-columns';

/**
 * Every case of a draw with what the chair showed of it and what was said: one row a case and reviewer. Members by number
 * and no notes, so that it can be handed on.
 */
export function sheetOfCases(
  { contract }: OpenExtract,
  file: CaseworkFile,
  draw: Draw,
  rows: ReadonlyMap<string, CaseRow>,
): SheetOfCases {
  const columns = file.columns.flatMap((name) => columnContract(contract, name) ?? []);
  const { questions, verdicts } = file.sheet;
  const verdictWords = (id: string | null): string => verdicts.find((one) => one.id === id)?.words ?? '';
  const reviewers = [JOINT, ...file.members.map(({ id }) => id)];
  const said = ({ answers, verdict, before, blind }: CaseView) => [
    ...questions.map(({ id }) => {
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return answer ? ANSWER_WORDS[answer] : '';
    }),
    ...[verdictWords(verdict), verdictWords(before), blind ? SHEET.yes : SHEET.no],
  ];
  const out = new Set(standing(draw).map(({ caseId }) => caseId));
  const lines = draw.cases.flatMap(({ id, place, stratum }, at) => {
    const shown = columns.map(({ name }) => rows.get(id)?.values.find(({ column }) => column === name)?.words ?? '');
    const { views } = reviewOf(file, id);
    return reviewers.flatMap((reviewer, number) => {
      const view = views[reviewer];
      if (!view) return [];
      const who = reviewer === JOINT ? SHEET.joint : `${SHEET.member} ${number}`;
      return [
        [
          at + 1,
          { found: id },
          SHEET[out.has(id) ? 'aside' : place === 'reserve' ? 'standIn' : place],
          { found: stratum },
          ...shown.map((found) => ({ found })),
          who,
          ...said(view),
        ],
      ];
    });
  });
  return {
    name: `${file.kind}-cases-${dayOf(draw.certificate.time)}`.replaceAll('_', '-'),
    header: [
      ...[SHEET.case, SHEET.record, SHEET.place, SHEET.stratum, ...columns.map(columnLabel), SHEET.reviewer],
      ...[...questions.map(({ words }) => words), SHEET.verdict, SHEET.before, SHEET.blind],
    ],
    rows: lines,
    about: [
      [SHEET.marking, SHEET.confidential],
      [SHEET.selection, draw.certificate.selection.words],
      [SHEET.seed, draw.certificate.seed],
      [SHEET.sample, draw.certificate.sample],
      [SHEET.notes, SHEET.noNotes],
    ],
  };
}
