/** What a file says of itself and a pack could not hold is refused before anything is built, and says where to mend it. */
import { expect, it } from 'vitest';
import { factsOf as checked } from '../../src/protecting/pack-form';
import type { LatticeFacts, PackFacts } from '../../src/protecting/pack';
import type { DeclaredExtract } from '../../src/workbook/packs/pack-work';
import { tooLong } from '../../src/workbook/packs/too-long';
import { factsOf, SMALL } from '../protecting/support/built';

const declared = [
  { extract: { kind: 'oocd', dataset: { file: 'oocd.csv' } } },
] as unknown as readonly DeclaredExtract[];
const saying = (said: Partial<LatticeFacts>): PackFacts => factsOf(SMALL, {}, said);

it('is said of supplier, marking and names of areas, and of nothing that a pack can hold', () => {
  const [fits, long] = ['a'.repeat(200), 'b'.repeat(201)];
  for (const said of [
    { supplier: fits, marking: fits },
    { names: [{ area: fits, label: fits }] },
    { supplier: null },
  ] as const) {
    expect(tooLong(declared, saying(said))).toBeNull();
    expect(checked(saying(said))).not.toBeNull();
  }
  const rest = `has 201 letters (“${'b'.repeat(30)}…”), and a pack holds 200 at most. Shorten it where the file is made, or where its columns were told, and open it again.`;
  for (const [said, what] of [
    [{ supplier: long }, 'The name of the supplier of oocd.csv'],
    [{ marking: long }, 'The marking of oocd.csv'],
    [{ names: [{ area: 'x', label: long }] }, 'The name of a court user group in the table of areas'],
  ] as const) {
    expect(tooLong(declared, saying(said))).toBe(`${what} ${rest}`);
    expect(checked(saying(said))).toBeNull();
  }
});
