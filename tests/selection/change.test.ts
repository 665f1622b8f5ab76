import { describe, expect, it } from 'vitest';
import { clearAll, clearPart, choose, startAgain, tick } from '../../src/selection/change';
import { historyOf, redo, step, undo } from '../../src/selection/history';
import { tickedIn } from '../../src/selection/facets';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { partNamed, PARTS } from './made-up';

describe('a choice', () => {
  it('starts from the opening ticks of its part', () => {
    const { age } = tick(OPENING_SELECTION, partNamed('age'), ['18'], true).ticks;
    expect(age).toEqual(expect.arrayContaining(['10', '17', '18']));
    expect(tick(OPENING_SELECTION, partNamed('sex'), ['female'], true).ticks['sex']).toEqual(['female']);
  });

  it('unticks with a year the bands that may hold it', () => {
    const { age } = tick(OPENING_SELECTION, partNamed('age'), ['17'], false).ticks;
    expect(age).toEqual(['10', '11', '12', '13', '14', '15', '16', 'b10-14']);
  });

  it('unticked to the last box restricts nothing, and is not the opening state', () => {
    const female = tick(OPENING_SELECTION, partNamed('sex'), ['female'], true);
    expect(tick(female, partNamed('sex'), ['female'], false).ticks).toEqual({ sex: [] });
  });

  it('leaves the selection before it as it was', () => {
    const before = tick(OPENING_SELECTION, partNamed('sex'), ['female'], true);
    tick(before, partNamed('sex'), ['male'], true);
    expect(before.ticks).toEqual({ sex: ['female'] });
    expect(Object.isFrozen(before)).toBe(true);
  });

  it('clears one part, or every part; starting again starts everything again', () => {
    const chosen = choose(tick(OPENING_SELECTION, partNamed('sex'), ['female'], true), 'comparator', 'total');
    expect(clearPart(chosen, 'age').ticks).toEqual({ sex: ['female'], age: [] });
    const cleared = clearAll(chosen, PARTS);
    expect(PARTS.flatMap((part) => tickedIn(part, cleared.ticks))).toEqual([]);
    expect(cleared.ticks).toEqual({ age: [], month: [] });
    expect(startAgain()).toEqual(OPENING_SELECTION);
  });
});

describe('history', () => {
  it('goes back and forward, and forgets what was undone at the next step', () => {
    const three = step(step(historyOf(1), 2), 3);
    expect(undo(three).now).toBe(2);
    expect(redo(undo(undo(three))).now).toBe(2);
    expect(redo(step(undo(three), 4)).now).toBe(4);
  });

  it('stays where it is at either end, and keeps a hundred steps', () => {
    expect(undo(historyOf(1)).now).toBe(1);
    expect(redo(historyOf(1)).now).toBe(1);
    let long = historyOf(0);
    for (let now = 1; now <= 150; now++) long = step(long, now);
    for (let back = 0; back < 150; back++) long = undo(long);
    expect(long.now).toBe(50);
  });
});
