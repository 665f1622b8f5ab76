import { columnContract, extractContract, type ExtractKind } from '../../dataset/kinds/extracts';
import { countedAs } from '../../dataset/mapping/date-formats';
import { guessMapping, guessSource } from '../../dataset/mapping/guess';
import { guessKind, kindOf } from '../../dataset/mapping/guess-kind';
import type { Mapping } from '../../dataset/mapping/mapping';
import { previewOf } from '../../dataset/mapping/preview';
import type { FileProfile } from '../../dataset/mapping/profile';
import { type OpenQuestion, withAnswer } from '../../dataset/mapping/questions';
import { type Released, release } from '../../disclosure/release';
import { type MappingState, questionId } from '../../presentation/mapping/mapping-state';
import { outcomesOffered } from '../../questions/question';
import type { Failure } from '../../vocabulary/failure';
import { withoutArea } from './mapping-again';
import { ofKind, withSource } from './mapping-changes';
import { figuresSilentWithout } from '../answering/silent-columns';

/** What is known of a file when its mapping begins. */
export interface Begun {
  readonly id: number;
  readonly profile: Released<FileProfile>;
  readonly metadata: ReadonlyMap<string, string>;
  readonly why: Failure;
}

/** A mapping that was kept for files with these columns. */
export interface Offered {
  readonly mapping: Mapping;
  readonly keptOn: string;
}

/** The first state: a kept mapping where there is one, else the best guess. */
export function begin(begun: Begun, offered: Offered | null): MappingState {
  const best = kindOf(begun.profile, begun.metadata);
  const first = asGuessed(begun, best, best ?? guessKind(begun.profile).kind);
  return offered ? withMapping(first, withoutArea(offered.mapping), offered.keptOn) : first;
}

/** The guess for a kind; it is told where the file can be that kind, and else when the reader has chosen it. */
function asGuessed({ id, profile, metadata, why }: Begun, best: ExtractKind | null, kind: ExtractKind): MappingState {
  const guess = guessMapping(profile, kind, metadata);
  return {
    ...{ id, profile, metadata, why, best, kindTold: best === kind, likeFile: null },
    ...{ mapping: guess.mapping, guessed: guess.mapping, left: guess.left, questions: guess.questions },
    ...{ answers: new Map(), edited: new Set(), offered: null },
    begunWith: new Set([...Object.keys(guess.mapping.columns), ...guess.questions.map(({ column }) => column)]),
    ...wouldRead(guess.mapping, profile),
  };
}

/** The state with another mapping: what it would read is worked out anew. */
export function changed(state: MappingState, mapping: Mapping, column?: string): MappingState {
  const edited = column === undefined ? state.edited : new Set([...state.edited, column]);
  return { ...state, mapping, edited, ...wouldRead(mapping, state.profile) };
}

/** What a mapping would make of the file, and the outcomes and figures that it leaves silent. */
function wouldRead(
  mapping: Mapping,
  profile: FileProfile,
): Pick<MappingState, 'preview' | 'unavailable' | 'silentFigures'> {
  const contract = extractContract(mapping.kind);
  const offered = outcomesOffered(contract, Object.keys(mapping.columns));
  const unavailable = contract.outcomes.filter((outcome) => !offered.includes(outcome)).map(({ label }) => label);
  const silentFigures = figuresSilentWithout(mapping.kind, Object.keys(mapping.columns));
  return { preview: release(previewOf(mapping, profile), 'analyst'), unavailable, silentFigures };
}

/** Another kind of extract: guessed afresh, with what was said of the file, and the answers given, kept. */
export function withKind(state: MappingState, kind: ExtractKind): MappingState {
  const guessed = asGuessed(state, state.best, kind);
  const told = changed({ ...guessed, kindTold: true }, ofKind(guessed.mapping, state.mapping));
  return [...state.answers].reduce((next, [id, choice]) => withChoice(next, id, choice), told);
}

/** A column is read from another column of the file: how its values are read is guessed, and asked where it must be. */
export function withColumn(state: MappingState, column: string, from: string): MappingState {
  const contract = columnContract(extractContract(state.mapping.kind), column);
  const profile = state.profile.columns.find(({ name }) => name === from);
  if (!contract || !profile) return state;
  const { source, questions, left } = guessSource(contract, profile, state.mapping.declared);
  const others = state.questions.filter((question) => question.column !== column);
  const answers = new Map([...state.answers].filter(([id]) => others.some((question) => questionId(question) === id)));
  const next = {
    ...state,
    ...{ questions: [...others, ...questions], answers },
    left: [...state.left.filter((one) => one.column !== column), ...left],
  };
  return changed(next, withSource(state.mapping, column, source), column);
}

/** A column comes from nowhere, from every row or from conditions: nothing of its own need be asked. */
export function withoutColumn(state: MappingState, mapping: Mapping, column: string): MappingState {
  const questions = state.questions.filter((question) => question.column !== column);
  return changed({ ...state, questions, left: state.left.filter((one) => one.column !== column) }, mapping, column);
}

/** A question is answered. */
export function withChoice(state: MappingState, id: string, choice: string): MappingState {
  const question = state.questions.find((one) => questionId(one) === id);
  if (!question?.choices.some((one) => one.id === choice)) return state;
  const answers = new Map([...state.answers, [id, choice] as const]);
  return changed({ ...state, answers }, withAnswer(state.mapping, question, choice));
}

/** A whole mapping takes the place of the guess; the questions it answers are answered. */
export function withMapping(state: MappingState, given: Mapping, keptOn?: string): MappingState {
  const mapping = countedAs(given, state.profile.columns[0]?.from1904 === true);
  const first = asGuessed(state, state.best, mapping.kind);
  const questions = first.questions.filter(({ column }) => Object.hasOwn(mapping.columns, column));
  return {
    ...changed(first, mapping),
    ...{ kindTold: true, questions, answers: answersIn(mapping, questions), left: [] },
    begunWith: new Set([...first.begunWith, ...Object.keys(mapping.columns)]),
    edited: new Set(Object.keys(mapping.columns)),
    offered: keptOn === undefined ? null : { supplier: mapping.supplier, keptOn },
  };
}

/** Filled in as a file with the same columns was told in this sitting. */
export const withLike = (state: MappingState, mapping: Mapping, file: string): MappingState => ({
  ...withMapping(state, mapping),
  likeFile: file,
});

/** The answers that a mapping gives by itself. */
function answersIn(mapping: Mapping, questions: readonly OpenQuestion[]): ReadonlyMap<string, string> {
  const answers = questions.flatMap((question) => {
    const answer = answerIn(mapping, question);
    return answer ? [[questionId(question), answer] as const] : [];
  });
  return new Map(answers);
}

function answerIn({ columns, declared }: Mapping, question: OpenQuestion): string | undefined {
  if (question.about === 'ethnicity code set') return declared.ethnicityCodeSet;
  const source = columns[question.column];
  if (!source || !('from' in source)) return undefined;
  return question.about === 'how many' ? `from:${source.from}` : source.dates;
}
