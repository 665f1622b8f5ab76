import { describe, expect, it } from 'vitest';
import { type Gap, gapsOfSheet } from '../../src/measures/gaps-of-sheet';

const gap = (verdict: Gap['verdict'], estimate: number, lower: number, upper: number): Gap => ({
  verdict,
  ratio: { estimate, lower, upper },
});

/** Just clear of no difference: p = 0.04. */
const barely = (by: number): Gap => gap('more', 1.5 + by, 1.019 + by, 2.208 + by);
const chance = (at: number): Gap => gap('could be chance', 1.02, 0.8 + at / 1000, 1.3);

describe('the gaps of a sheet', () => {
  it('one that is barely clear stands alone, and not among twenty', () => {
    expect(gapsOfSheet([barely(0)])).toEqual({ looked: 1, stands: [true] });
    const among = gapsOfSheet([barely(0), ...Array.from({ length: 19 }, (_, at) => chance(at))]);
    expect(among.looked).toBe(20);
    expect(among.stands).toEqual(new Array(20).fill(false));
  });

  it('one that is far from chance stands among twenty', () => {
    const far = gap('less', 0.7, 0.65, 0.75);
    expect(gapsOfSheet([far, ...Array.from({ length: 19 }, (_, at) => chance(at))]).stands[0]).toBe(true);
  });

  it('the same comparison said three ways is one gap', () => {
    expect(gapsOfSheet([barely(0), barely(0), barely(0)])).toEqual({ looked: 1, stands: [true, true, true] });
  });

  it('too few to say is neither looked at nor clear, and no gap is none', () => {
    expect(gapsOfSheet([{ verdict: 'too few to say', ratio: null }, null])).toEqual({
      looked: 0,
      stands: [false, false],
    });
  });

  it('a figure that allowed for many gaps itself stands by its own verdict and is not counted again', () => {
    const allowed: Gap = { verdict: 'more', ratio: null, allowed: true };
    expect(gapsOfSheet([allowed, chance(0)])).toEqual({ looked: 1, stands: [true, false] });
  });

  it('a clear gap whose range has no end is ranked as the least of the clear ones', () => {
    const endless = gap('more', Infinity, 1.4, Infinity);
    expect(gapsOfSheet([endless]).stands).toEqual([true]);
    expect(gapsOfSheet([endless, chance(0)]).stands).toEqual([false, false]);
  });
});
