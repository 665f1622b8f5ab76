import { expect, test } from 'vitest';
import { extractContract, EXTRACTS } from '../../src/dataset/kinds/extracts';
import { outOf } from '../../src/presentation/base-words';
import { nounsFor } from '../../src/presentation/nouns';

const said = EXTRACTS.flatMap((contract) => {
  const bases = contract.outcomes.flatMap(({ base, otherBases = [] }) => [base, ...otherBases]);
  return (['children', 'any', 'events'] as const).flatMap((way) =>
    bases.flatMap((base) => [1, 223, null].map((many) => outOf(base, nounsFor(contract, way, 'children'), many))),
  );
});

test('what every outcome can be out of reads as English, whatever is counted', () => {
  expect(said.length).toBeGreaterThan(150);
  for (const sentence of said) {
    expect(sentence).toMatch(
      /^Out of (\d+ )?(child|children|cases?|decisions?|episodes?|search|searches) [a-z][^.]*\./,
    );
    expect(sentence).not.toMatch(
      /with (with|every|randomised|referred|who)\b|\b(who|with|of) (who|with|of)\b|\b1 children/,
    );
    // A thing has no "who".
    if (/^Out of (\d+ )?(case|decision|episode|search)/.test(sentence))
      expect(sentence).not.toMatch(/^[^.]*(cases?|decisions?|episodes?|search|searches) who\b/);
  }
});

test.each([
  ['kcpo', 'children', 'Out of 223 children randomised in. Cases still undecided count as “no”.'],
  [
    'oocd',
    'events',
    'Out of 223 decisions of a community resolution, outcome 22, youth caution, youth conditional caution or charge.',
  ],
  ['remand', 'children', 'Out of 223 children with a remand decision.'],
  ['rule49', 'events', 'Out of 223 episodes already ended.'],
] as const)('%s, %s', (kind, way, sentence) => {
  const contract = extractContract(kind);
  const [outcome] = contract.outcomes;
  if (!outcome) throw new Error('The contract has no outcome.');
  expect(outOf(outcome.base, nounsFor(contract, way, 'children'), 223)).toBe(sentence);
});
