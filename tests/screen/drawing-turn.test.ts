/** A drawing out of sight never stands beside newer numbers than its own. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DrawQueue } from '../../src/screen/figure/draw-queue';
import { DrawingTurn } from '../../src/screen/figure/drawing-turn';

beforeEach(() => vi.stubGlobal('window', {}));
afterEach(() => vi.unstubAllGlobals());

const nothing = () => undefined;

/** A turn out of sight whose drawings end when told, with all that it said of being behind. */
function outOfSight() {
  const [said, ends]: [boolean[], (() => void)[]] = [[], []];
  const turn = new DrawingTurn(new DrawQueue(nothing, nothing), (behind) => said.push(behind));
  const ask = (content: 'other' | 'same') =>
    turn.ask('rates', () => new Promise<void>((resolve) => ends.push(resolve)), content);
  const running = async (many: number) => expect.poll(() => ends.length).toBe(many);
  return { said, ends, ask, running };
}

describe('a drawing out of sight', () => {
  it('is hidden when its first form is done and another answer has been given meanwhile', async () => {
    const { said, ends, ask, running } = outOfSight();
    ask('other');
    await running(1);
    ask('other');
    ends[0]?.();
    await expect.poll(() => said).toEqual([true]);
    await running(2);
    ends[1]?.();
    await expect.poll(() => said).toEqual([true, false]);
  });

  it('is hidden, too, where its rows only moved while it was made', async () => {
    const { said, ends, ask, running } = outOfSight();
    ask('other');
    await running(1);
    ask('same');
    ends[0]?.();
    await expect.poll(() => said).toEqual([true]);
    await running(2);
    ends[1]?.();
    await expect.poll(() => said).toEqual([true, false]);
  });

  it('is hidden from the moment it is asked for with other content until it is drawn again', async () => {
    const { said, ends, ask, running } = outOfSight();
    ask('other');
    await running(1);
    ends[0]?.();
    await expect.poll(() => said).toEqual([false]);
    ask('other');
    expect(said).toEqual([false, true]);
    await running(2);
    ends[1]?.();
    await expect.poll(() => said).toEqual([false, true, false]);
  });
});
