import { columnLabel } from '../../dataset/kinds/column';
import { extractContract, type ExtractContract } from '../../dataset/kinds/extracts';
import type { ColumnSource } from '../../dataset/mapping/mapping';
import { listed } from '../numbers';
import type { StillMissing } from './mapping-screen';
import { type MappingState, questionId } from './mapping-state';

/**
 * What must be said before the file can be opened, in the order in which it stands on the page: the kind, each column
 * with its question, then what the file does not say of itself. `inOrder` names the columns in their order.
 */
export function stillMissing(
  state: MappingState,
  inOrder: readonly string[],
  isSynthetic: boolean,
): readonly StillMissing[] {
  if (!state.kindTold) return [{ words: 'Say what kind of records they are.', field: 'kind' }];
  const contract = extractContract(state.mapping.kind);
  const { periodFrom, periodTo, synthetic } = state.mapping.declared;
  return [
    ...inOrder.flatMap((column) => missingOf(column, contract, state)),
    ...(periodFrom && periodTo && periodFrom > periodTo
      ? [{ words: 'The period covered ends before it begins.', field: 'declared-periodTo' }]
      : []),
    ...longSupplier(state.mapping.supplier),
    ...(isSynthetic || synthetic !== undefined
      ? []
      : [{ words: 'Say whether these are real records or made-up ones.', field: 'synthetic-real' }]),
  ];
}

/** As many letters as a protected pack holds of it. */
const LONGEST_SUPPLIER = 200;

function longSupplier(supplier: string): readonly StillMissing[] {
  const letters = supplier.trim().length;
  if (letters <= LONGEST_SUPPLIER) return [];
  return [
    {
      words: `The supplier has ${letters} letters, and may have ${LONGEST_SUPPLIER} at most.`,
      field: 'declared-supplier',
    },
  ];
}

function missingOf(column: string, contract: ExtractContract, state: MappingState): readonly StillMissing[] {
  const { preview, mapping, questions, answers } = state;
  const field = `column-${column}`;
  const source = Object.hasOwn(mapping.columns, column) ? mapping.columns[column] : undefined;
  const needed = preview.missing.find((names) => names[0] === column);
  const doesNotApply = preview.doesNotApply.find((name) => readsFrom(source, name));
  const unanswered = questions.filter((one) => one.column === column && !answers.has(questionId(one)));
  return [
    ...(needed === undefined
      ? []
      : [
          {
            words: `Say which column holds: ${listed(
              needed.map((name) => labelOf(name, contract)),
              'or',
            )}.`,
            field,
          },
        ]),
    ...(doesNotApply === undefined
      ? []
      : [{ words: `The file has no column called ${doesNotApply}. Choose another.`, field }]),
    ...unfinished(column, source, contract),
    ...twoWays(preview.columns.find((one) => one.column === column)?.twoWays ?? null, field),
    ...unanswered.map((question) => ({ words: question.question, field: `question-${questionId(question)}` })),
  ];
}

/** One value for the whole file, or a line of what another column means, that was begun and not said. */
function unfinished(
  column: string,
  source: ColumnSource | undefined,
  contract: ExtractContract,
): readonly StillMissing[] {
  const label = labelOf(column, contract).toLowerCase();
  if (source && 'every' in source && source.every.trim() === '') {
    return [{ words: `Say which ${label} the whole file is of.`, field: `every-${column}` }];
  }
  const isOpen = source && 'when' in source && source.when.some(({ is, code }) => code === '' || is.includes(''));
  return isOpen
    ? [{ words: `Choose a value and its meaning on each line of ${label}.`, field: `column-${column}` }]
    : [];
}

/** No answer is offered: a guess by whoever did not write the file could be wrong a thousand times over. */
function twoWays(example: string | null, field: string): readonly StillMissing[] {
  if (example === null) return [];
  const words = `Nothing tells whether the count “${example}” is thousands or a fraction. Ask the supplier, write the counts without a full stop, and open the file again; or choose another column.`;
  return [{ words, field }];
}

const readsFrom = (source: ColumnSource | undefined, name: string): boolean => {
  if (!source || 'every' in source) return false;
  return 'from' in source ? source.from === name : source.when.some(({ column }) => column === name);
};

const labelOf = (name: string, contract: ExtractContract): string =>
  columnLabel(contract.columns.find((column) => column.name === name) ?? { name });
