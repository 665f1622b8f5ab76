import { dayInWords, whole } from '../../vocabulary/written';
import { columnLabel } from '../../dataset/kinds/column';
import { extractContract, type ExtractContract, EXTRACTS, HOW_MANY_KINDS } from '../../dataset/kinds/extracts';
import { columnsRead } from '../../dataset/mapping/mapping-file';
import type { OpenQuestion } from '../../dataset/mapping/questions';
import type { Failure } from '../../vocabulary/failure';
import { otherRecords } from '../../dataset/mapping/other-records';
import { listed } from '../numbers';
import { declaredFields } from './declared-fields';
import { type MappedColumn, mappedColumns, samplesOf } from './mapped-columns';
import type { MappingQuestion } from './choice';
import type { KindChoice, MappingScreen } from './mapping-screen';
import { type MappingState, questionId } from './mapping-state';
import { previewInWords } from './preview-words';
import { stillMissing } from './still-missing';
import { leftOutInWords, toldBefore } from './told-before';

/** The mapping screen in plain words. */
export function screenOf(state: MappingState): MappingScreen {
  const { profile, mapping, metadata, preview } = state;
  const contract = extractContract(mapping.kind);
  const questions = state.questions.map((question) => asQuestion(question, state.answers));
  const columns = mappedColumns({ ...state, contract, previews: preview.columns, questions });
  // A row never moves to the other table while it is being changed: the keyboard's focus would be lost with it.
  const needed = new Set(contract.columns.filter(({ required }) => required).map(({ name }) => name));
  const isFound = ({ name }: MappedColumn) => needed.has(name) || state.begunWith.has(name);
  const [found, others] = [columns.filter(isFound), columns.filter((column) => !isFound(column))];
  const read = columnsRead(mapping);
  const leftOut = state.kindTold ? leftOutInWords(contract, state) : null;
  const forSure = /^(true|yes|1|synthetic)$/i.test(metadata.get('synthetic')?.trim() ?? '');
  return {
    id: state.id,
    file: profile.file,
    holds: `${whole(profile.rows)} rows in ${whole(profile.columns.length)} columns.`,
    why: whyInWords(state.why),
    offered: offeredInWords(state),
    kinds: kindChoices(state, contract),
    kindTold: state.kindTold,
    noKind: noKindInWords(state),
    leftOut,
    fileColumns: profile.columns
      .filter(({ type }) => type !== 'nested' && type !== 'binary')
      .map(({ name }) => ({ id: name, label: name })),
    questions,
    found,
    others,
    unused: profile.columns
      .filter(({ name }) => !read.includes(name))
      .map((column) => ({ name: column.name, samples: samplesOf(column).join('; ') || 'no values that can be read' })),
    declared: declaredFields(mapping, metadata),
    synthetic: forSure ? true : (mapping.declared.synthetic ?? null),
    syntheticForSure: forSure,
    preview: state.kindTold ? previewInWords(preview) : 'Nothing is read before you say what kind of records they are.',
    besides: toldBefore(state),
    missing: stillMissing(
      state,
      [...found, ...others].map(({ name }) => name),
      forSure,
    ),
  };
}

function whyInWords({ what, column, found }: Failure): string {
  const about = [column && `column ${column}`, column && found && found.length < 80 ? `found ${found}` : ''];
  const facts = about.filter(Boolean).join(', ');
  return facts ? `${what} (${facts})` : what;
}

function offeredInWords({ offered, likeFile }: MappingState): string | null {
  if (likeFile !== null) return `Filled in as you told it for ${likeFile}, which has the same columns. Check it.`;
  if (!offered) return null;
  const day = dayInWords(offered.keptOn);
  return `Filled in as kept on ${day} for ${offered.supplier || 'a supplier without a name'}. Check it.`;
}

/** A kind that hardly fits is still offered: the reader may know better. */
function kindChoices(
  { best, mapping, offered, kindTold }: MappingState,
  contract: ExtractContract,
): readonly KindChoice[] {
  const given = contract.columns.filter(({ name, required }) => required && Object.hasOwn(mapping.columns, name));
  return EXTRACTS.map(({ kind, label }) => {
    const names = given.map((column) => columnLabel(column).toLowerCase());
    const fits = names.length ? `, because it seems to hold ${listed(names)}` : '';
    const why = kind === best && !offered ? `best guess${kind === mapping.kind ? fits : ''}` : '';
    return { kind, label, why, chosen: kindTold && kind === mapping.kind };
  });
}

/** Said beside the kinds where the file seems to be none of them. */
function noKindInWords({ best, offered, likeFile, profile }: MappingState): string | null {
  if (best !== null || offered || likeFile !== null) return null;
  const records = otherRecords(profile);
  const seems = records
    ? `The file looks like a list of ${records}. This workbook has no sheet for those.`
    : `The file looks like none of these ${HOW_MANY_KINDS}.`;
  return `${seems} Choose a kind only if the rows are such records. What would be left out is told before it opens.`;
}

function asQuestion(question: OpenQuestion, answers: ReadonlyMap<string, string>): MappingQuestion {
  const id = questionId(question);
  return {
    id,
    column: question.column,
    words: question.question,
    choices: question.choices.map((choice) => ({ id: choice.id, label: choice.label })),
    chosen: answers.get(id) ?? null,
  };
}
