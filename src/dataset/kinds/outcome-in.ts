import type { OutcomeContract } from './contract';

/** How an outcome is called: on the screen, at the start of a sentence, and of whom it meets. */
export type Called = readonly [label: string, noun: string, verb: string];

type Rest = Omit<OutcomeContract, 'id' | 'label' | 'noun' | 'verb' | 'where'>;

/** Makes outcomes that are some codes of one column. */
export const outcomeIn =
  (column: string) =>
  (id: string, [label, noun, verb]: Called, codes: readonly string[], rest: Rest): OutcomeContract => ({
    ...{ id, label, noun, verb },
    where: [{ column, codes }],
    ...rest,
  });
