import type { ExtractContract, ExtractKind } from '../../dataset/contract';
import { EXTRACTS, extractContract } from '../../dataset/extracts';
import type { ValueLeft } from '../../dataset/mapping/guess';
import type { Mapping } from '../../dataset/mapping/mapping';
import { columnsRead } from '../../dataset/mapping/mapping-file';
import type { Preview } from '../../dataset/mapping/preview';
import type { FileProfile } from '../../dataset/mapping/profile';
import type { OpenQuestion } from '../../dataset/mapping/questions';
import type { Failure } from '../../vocabulary/failure';
import { listed, whole } from '../numbers';
import type { SilentFigure } from '../quality/silent-columns';
import { dayInWords } from './date-words';
import { declaredFields } from './declared-fields';
import { columnLabel, type MappedColumn, mappedColumns, samplesOf } from './mapped-columns';
import type { KindChoice, MappingQuestion, MappingScreen, StillMissing } from './mapping-screen';

/** A mapping in the works. */
export interface MappingState {
  readonly id: number;
  readonly profile: FileProfile;
  /** What the file says of itself. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly why: Failure;
  /** The kind that the file fits best. */
  readonly best: ExtractKind;
  readonly mapping: Mapping;
  /** The first guess for this kind: what it says of a column is offered again. */
  readonly guessed: Mapping;
  readonly preview: Preview;
  readonly questions: readonly OpenQuestion[];
  /** Question -> the choice that the reader made. */
  readonly answers: ReadonlyMap<string, string>;
  readonly edited: ReadonlySet<string>;
  /** Contract columns that stood in the mapping when the screen was opened: they keep their place. */
  readonly begunWith: ReadonlySet<string>;
  readonly offered: { readonly supplier: string; readonly keptOn: string } | null;
  /** Outcomes that nothing can be said of, because the mapping has no column for them. */
  readonly silent: readonly string[];
  /** Figures that cannot be drawn, because the mapping has no column for them. */
  readonly silentFigures: readonly SilentFigure[];
  /** Values left without a code on purpose, each with the reason. */
  readonly left: readonly ValueLeft[];
}

/** Names a question among the others of its file. */
export const questionId = ({ about, column }: Pick<OpenQuestion, 'about' | 'column'>): string =>
  `${about} ${column}`.replaceAll(/[^a-z0-9]+/g, '-');

/** The mapping screen in plain words. */
export function screenOf(state: MappingState): MappingScreen {
  const { profile, mapping, metadata, preview } = state;
  const contract = extractContract(mapping.kind);
  const columns = mappedColumns({ ...state, contract, previews: preview.columns });
  // A row never moves to the other table while it is being changed: the keyboard's focus would be lost with it.
  const needed = new Set(contract.columns.filter(({ required }) => required).map(({ name }) => name));
  const isFound = ({ name }: MappedColumn) => needed.has(name) || state.begunWith.has(name);
  const read = columnsRead(mapping);
  const forSure = /^(true|yes|1|synthetic)$/i.test(metadata.get('synthetic')?.trim() ?? '');
  return {
    id: state.id,
    file: profile.file,
    holds: `${whole(profile.rows)} rows in ${whole(profile.columns.length)} columns.`,
    why: whyInWords(state.why),
    offered: offeredInWords(state),
    kinds: kindChoices(state, contract),
    fileColumns: profile.columns
      .filter(({ type }) => type !== 'nested' && type !== 'binary')
      .map(({ name }) => ({ id: name, label: name })),
    questions: state.questions.map((question) => asQuestion(question, state.answers)),
    found: columns.filter(isFound),
    others: columns.filter((column) => !isFound(column)),
    unused: profile.columns
      .filter(({ name }) => !read.includes(name))
      .map((column) => ({ name: column.name, samples: samplesOf(column).join('; ') || 'no values that can be read' })),
    declared: declaredFields(mapping, metadata),
    synthetic: forSure ? true : (mapping.declared.synthetic ?? null),
    syntheticForSure: forSure,
    preview: preview.sentence,
    besides: besides(state),
    missing: stillMissing(state, forSure),
  };
}

function whyInWords({ what, column, found }: Failure): string {
  const about = [column && `column ${column}`, column && found && found.length < 80 ? `found ${found}` : ''];
  const facts = about.filter(Boolean).join(', ');
  return facts ? `${what} (${facts})` : what;
}

function offeredInWords({ offered }: MappingState): string | null {
  if (!offered) return null;
  const day = dayInWords(offered.keptOn);
  return `Read with the mapping of ${offered.supplier || 'a supplier without a name'}, kept on ${day}. Check it.`;
}

/** A kind that hardly fits is still offered: the reader may know better. */
function kindChoices({ best, mapping, offered }: MappingState, contract: ExtractContract): readonly KindChoice[] {
  const given = contract.columns.filter(({ name, required }) => required && Object.hasOwn(mapping.columns, name));
  return EXTRACTS.map(({ kind, label }) => {
    const names = given.map((column) => columnLabel(column).toLowerCase());
    const fits = names.length ? `, because it seems to hold ${listed(names)}` : '';
    const why = kind === best && !offered ? `best guess${kind === mapping.kind ? fits : ''}` : '';
    return { kind, label, why, chosen: kind === mapping.kind };
  });
}

function asQuestion(question: OpenQuestion, answers: ReadonlyMap<string, string>): MappingQuestion {
  const id = questionId(question);
  return {
    id,
    words: question.question,
    choices: question.choices.map((choice) => ({ id: choice.id, label: choice.label })),
    chosen: answers.get(id) ?? null,
  };
}

function besides({ preview, profile, left, silent, silentFigures }: MappingState): readonly string[] {
  const { rows, rowsLookedAt } = profile;
  const looked = `Values were counted on the first ${whole(rowsLookedAt)} of ${whole(rows)} rows; rarer ones may follow.`;
  const empty = preview.bases.filter((base) => base.rows === 0).map(({ label }) => label);
  // A value that was given a code meanwhile is left no more.
  const still = left.filter(({ column, value }) =>
    preview.columns.some((one) => one.column === column && one.unread.some((found) => found.value === value)),
  );
  return [
    ...(profile.notes ?? []),
    ...(rowsLookedAt < rows ? [looked] : []),
    ...still.map(
      ({ value, rows: of, why }) =>
        `“${value}” (${whole(of)} ${of === 1 ? 'row' : 'rows'}) stays not recognised. ${why}`,
    ),
    ...empty.map((label) => `No row would stand in the base of ${label}.`),
    ...(silent.length
      ? [
          `Outcomes not offered, because the file has no column for them: ${silent.map((label) => `“${label}”`).join('; ')}. That is not a zero.`,
        ]
      : []),
    ...(silentFigures.length
      ? [
          `Figures silent, because the file has no column for them: ${silentFigures.map(({ figure, without }) => `“${figure}” (no ${listed(without)})`).join('; ')}.`,
        ]
      : []),
  ];
}

function stillMissing(state: MappingState, synthetic: boolean): readonly StillMissing[] {
  const { preview, mapping, questions, answers } = state;
  const unanswered = questions.filter((question) => !answers.has(questionId(question)));
  const contract = extractContract(mapping.kind);
  const label = (name: string): string =>
    columnLabel(contract.columns.find((column) => column.name === name) ?? { name });
  const { periodFrom, periodTo } = mapping.declared;
  return [
    ...preview.missing.map((names) => ({
      words: `Say which column holds: ${listed(names.map(label), 'or')}.`,
      field: `column-${names[0] ?? ''}`,
    })),
    ...preview.absent.map((name) => ({
      words: `The file has no column called ${name}. Choose another.`,
      field: 'columns',
    })),
    ...unanswered.map((question) => ({ words: question.question, field: `question-${questionId(question)}` })),
    ...(periodFrom && periodTo && periodFrom > periodTo
      ? [{ words: 'The period covered ends before it begins.', field: 'declared-periodTo' }]
      : []),
    ...(synthetic || mapping.declared.synthetic !== undefined
      ? []
      : [{ words: 'Say whether these are real records or made-up ones.', field: 'synthetic-real' }]),
  ];
}
