import { describe, expect, it } from 'vitest';
import { inRowSpace } from './support/attacks';
import { built, inFour, SMALL, THREE } from './support/built';
import { leftOfOutcomes } from './support/left-over';

describe('a pack of three outcomes of one base, one of them rare', () => {
  const pack = built(SMALL, inFour(SMALL, 1, 2500), { asked: THREE });

  it('gives away nothing across outcomes, as any combination of published numbers', async () => {
    const { certificate } = await pack;
    const targets = certificate.targets.map(({ sum }) => sum);
    expect(targets.length).toBeGreaterThan(60);
    expect(inRowSpace(certificate, targets)).toEqual([]);
  });

  it('leaves nobody few of whom two or three outcomes tell: told by the names in the rows alone', async () => {
    const left = leftOfOutcomes((await pack).cells);
    expect(left.length).toBeGreaterThan(20);
    expect(left.filter(({ count, base }) => base > 0 && (count < 6 || base - count < 6))).toEqual([]);
  });
});
