import { describe, expect, it } from 'vitest';
import { heldExtract, passOver } from '../../src/counting/pass';
import { warmUp } from '../../src/counting/warm-up';
import { dice, madeUpExtract, madeUpRequest } from './made-up';

describe('warming up', () => {
  it('leaves an extract of any form as it was', () => {
    for (let seed = 0; seed < 12; seed++) {
      const data = madeUpExtract(dice(seed));
      const before = passOver(heldExtract(data))(madeUpRequest(dice(seed)));
      warmUp(data);
      expect(passOver(heldExtract(data))(madeUpRequest(dice(seed))), `seed ${seed}`).toEqual(before);
    }
  });
});
