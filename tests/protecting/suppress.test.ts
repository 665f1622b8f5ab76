import { describe, expect, it } from 'vitest';
import { latticeOf } from '../../src/protecting/lattice';
import { targetsOf } from '../../src/protecting/primary';
import { countRows } from '../../src/protecting/record-counts';
import { suppress } from '../../src/protecting/suppress';
import { faultIn } from '../../src/protecting/verify';
import { built, CHARGES, drawnRows, SMALL } from './support/built';

const rows = drawnRows(SMALL, 1, 1500);

describe('what is withheld', () => {
  it('is the same each time, and every step is told', async () => {
    const told: number[] = [];
    const first = await built(SMALL, rows, {}, { onProgress: (safe) => told.push(safe) });
    const again = await built(SMALL, rows);
    expect(again.certificate).toEqual(first.certificate);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBe(first.certificate.targets.length);
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const pack = built(SMALL, rows, {}, { onProgress: () => stop.abort(), stop: stop.signal });
    await expect(pack).rejects.toThrow('This operation was aborted');
  });

  it('is still safe where a solver finds nothing: one more child is put where any number may stand', async () => {
    const lattice = latticeOf(SMALL, CHARGES);
    const counts = countRows(lattice, rows);
    const targets = targetsOf(lattice, counts, { threshold: 6, zeros: 'published' });
    const solver = { search: () => null, searchWhole: () => null, end: () => undefined };
    const found = await suppress({ lattice, counts, targets, solver });
    const published = [...lattice.sums.keys()].filter((sum) => !found?.withheld[sum]);
    const claim = {
      ...{ truth: counts.atoms, sums: lattice.sums, published },
      targets: targets.map((target, at) => ({ ...target, witness: found?.witnessOf[at] ?? -1 })),
      witnesses: (found?.witnesses ?? []).map(({ table }) =>
        [...table].map((number, atom) => [atom, number - (counts.atoms[atom] ?? 0)] as const),
      ),
    };
    expect(faultIn(claim)).toBeNull();
  });
});
