/** Casework that nobody did: a file with a draw, members and cases, and random steps through it. */
import * as cases from '../../src/casework/file/case-steps';
import { type CaseworkFile, newCasework } from '../../src/casework/file/casework-file';
import * as steps from '../../src/casework/file/file-steps';
import type { Draw, DrawFacts } from '../../src/casework/draw/draw';
import * as edit from '../../src/casework/review/edit-sheet';
import type { Stepped } from '../../src/casework/review/refused';
import { ANSWERS, VERDICTS } from '../../src/casework/review/sheet';
import { shippedSheets } from '../../src/casework/review/shipped';
import { JOINT } from '../../src/casework/review/view';
import { drawOf } from './at-once';

export const AT = '2026-11-28T10:00:00.000Z';
/** A moment so many seconds later. */
export const later = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1000).toISOString();

export function taken<Thing>(result: Stepped<Thing>): Thing {
  if (!result.ok) throw new Error(result.why);
  return result.value;
}

const FACTS: DrawFacts = {
  ...{ kind: 'oocd', ids: 'record_id', source: 'a'.repeat(64), time: AT, version: '0.1.0' },
  selection: { address: '#/oocd', words: 'All cases' },
  strata: [],
};

/** Ids that a supplier may write, some of them with a meaning elsewhere. */
const idsOf = (many: number): readonly string[] =>
  Array.from({ length: many }, (_, at) => ['H-', 'toString', '<b>', '"\u2028', 'é', '0'][at % 6] + String(at));

function drawn(seed: string, many: number, of = idsOf(many * 2)): Draw {
  const request = {
    seed,
    size: { cases: many },
    by: null,
    allocation: 'proportional' as const,
    atLeast: 0,
    reserve: 1,
  };
  const made = drawOf(
    request,
    of.map((id) => ({ id, stratum: '' })),
    [],
    FACTS,
  );
  if (!made.ok) throw new Error(made.refusal.reason);
  return made.draw;
}

const begun = (id = 'f1'): CaseworkFile =>
  newCasework({
    ...{ id, begun: AT, kind: 'oocd', source: 'a'.repeat(64), sheet: shippedSheets('oocd')[0] },
    columns: ['disposal', 'ethnicity', 'age'],
  });

/** A file of so many drawn cases, with two members. */
export function madeUp(many: number, id?: string): CaseworkFile {
  const draw = drawn('haringey-june', many);
  const withDraw = taken(steps.useDraw(taken(steps.addDraw(begun(id), draw)), draw.id));
  const withAnn = taken(steps.addMember(withDraw, { id: 'ann', name: 'Ann' }));
  return taken(steps.addMember(withAnn, { id: 'bea', name: 'Bea <i>' }));
}

const NOTES = ['', 'A note.', '</script><b>', 'ünï\u2028', '\ud800 alone', '"{}[],\n\\', '__proto__'];

/** The file after one step that dice choose; a step that is refused leaves it as it was. */
export function afterStep(file: CaseworkFile, dice: () => number, at: string): CaseworkFile {
  const pick = <One>(all: readonly One[]): One => all[Math.floor(dice() * all.length)] as One;
  const drawnCases = file.draws.flatMap((draw) => draw.cases.map(({ id }) => id));
  const caseId = pick(['none', ...drawnCases]);
  const member = pick(['ann', 'bea', 'cyd']);
  const speaking = { caseId, at, reviewer: pick([JOINT, 'ann', 'bea', 'cyd']) };
  const question = pick(['new', ...file.sheet.questions.map(({ id }) => id)]);
  const word = pick(NOTES);
  const whole = (result: Stepped<CaseworkFile>): CaseworkFile => (result.ok ? result.value : file);
  const sheet = (result: Stepped<CaseworkFile['sheet']>): CaseworkFile =>
    result.ok ? whole(steps.takeSheet(file, result.value)) : file;
  return pick([
    () => whole(cases.answer(file, speaking, question, pick([...ANSWERS, null]))),
    () => whole(cases.answer(file, speaking, question, pick(ANSWERS))),
    () => whole(cases.giveVerdict(file, speaking, pick([...VERDICTS, null]))),
    () => whole(cases.writeNote(file, speaking, word)),
    () => whole(cases.reveal(file, speaking)),
    () => whole(cases.declareInterest(file, { caseId, member, at }, word)),
    () => whole(cases.withdrawInterest(file, { caseId, member, at })),
    () => whole(steps.addMember(file, { id: member, name: word })),
    () => whole(steps.removeMember(file, member)),
    () => whole(steps.addDraw(file, drawn(`s${Math.floor(dice() * 4)}`, 5))),
    () => whole(steps.useDraw(file, pick(file.draws).id)),
    () => whole(steps.chooseColumns(file, [pick(['age', 'sex']), 'disposal'])),
    () => whole(steps.addEarlier(file, [`E${Math.floor(dice() * 9)}`])),
    () => steps.setBlindPass(file, dice() < 0.7),
    () => sheet(edit.questionAdded(file.sheet, edit.newQuestion(`q${Math.floor(dice() * 99)}`, word, 'after'))),
    () => sheet(edit.questionRemoved(file.sheet, question)),
    () => sheet(edit.questionMoved(file.sheet, question, Math.floor(dice() * 9))),
    () => sheet(edit.ruleChanged(file.sheet, question, pick(ANSWERS), dice() < 0.5)),
    () => sheet(edit.questionChanged(file.sheet, question, { words: word })),
    () => sheet(edit.titleChanged(file.sheet, word)),
  ])();
}
