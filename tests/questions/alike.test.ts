import { describe, expect, it } from 'vitest';
import { columnContract, EXTRACT_KINDS, extractContract } from '../../src/dataset/kinds/extracts';
import { enumOrder } from '../../src/dataset/kinds/stored-columns';
import { LARGEST_AXIS } from '../../src/counting/protocol';
import { matchingOffered, matchedTogether } from '../../src/selection/matched-on';

describe.each(EXTRACT_KINDS)('what can be held equal on %s', (kind) => {
  const contract = extractContract(kind);
  const offered = matchingOffered(
    contract,
    contract.columns.map(({ name }) => name),
  );
  const sizeOf = (columns: readonly string[]) =>
    columns.reduce((product, column) => {
      const codes = columnContract(contract, column)?.codes;
      if (!codes) throw new Error(`${column} is not stored as codes.`);
      return product * enumOrder(codes).length;
    }, 1);

  it('has fewer values in each column than a stratum leaves room for', () => {
    for (const column of offered) expect(sizeOf(matchedTogether([column])), column).toBeLessThan(LARGEST_AXIS);
  });

  it('fits into the exact part of a double, and beside ethnicity and two bits into the whole number of the twin in SQL', () => {
    const all = sizeOf(matchedTogether(offered));
    expect(all * 256).toBeLessThan(2 ** 63);
    expect(all * LARGEST_AXIS).toBeLessThan(2 ** 53);
    for (const column of offered) {
      const held = all / sizeOf(matchedTogether([column]));
      expect(held * LARGEST_AXIS, column).toBeLessThan(2 ** 53);
    }
  });
});
