import { parseArgs } from 'node:util';
import { type ExtractKind, EXTRACTS } from '../src/dataset/kinds/extracts';
import { SAMPLE_SEED } from './model/extract';

/** What `tsx data/make.ts` was asked for. */
export interface Options {
  readonly seed: string;
  readonly kind: ExtractKind;
  /** Rows of a single extract; absent for the whole sample. */
  readonly rows?: number;
  readonly out?: string;
  readonly truth?: string;
  readonly counted: boolean;
  readonly effects: boolean;
}

/** Reads the command line; throws with the remedy where it makes no sense. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: SAMPLE_SEED },
      kind: { type: 'string', default: 'oocd' },
      rows: { type: 'string' },
      out: { type: 'string' },
      truth: { type: 'string' },
      counted: { type: 'boolean', default: false },
      effects: { type: 'boolean', default: false },
    },
  });
  const kind = EXTRACTS.find((extract) => extract.kind === values.kind)?.kind;
  if (!kind)
    throw new Error(`There is no extract "${values.kind}". Choose ${EXTRACTS.map((one) => one.kind).join(', ')}.`);
  return {
    ...{ seed: values.seed, kind, counted: values.counted, effects: values.effects },
    ...(values.rows === undefined ? {} : { rows: wholeRows(values.rows) }),
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.truth === undefined ? {} : { truth: values.truth }),
  };
}

function wholeRows(text: string): number {
  const rows = Number(text);
  if (!Number.isInteger(rows) || rows < 1) throw new Error(`--rows takes a whole number above zero, not "${text}".`);
  return rows;
}
