/** A table is set as closely as trying every setting would set it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClosestSettings } from '../../src/screen/figure/closest-settings';

const LAST = 3;
/** The width of a table: each setting is narrower than the one before. */
const widthOf = (lengths: readonly number[], setting: number): number =>
  lengths.reduce((sum, length) => sum + length * (10 - 2 * setting), 0);

/** The first setting from `from` on that fits; the last where none does. `tried` is told of each that does not. */
function fitting(lengths: readonly number[], room: number, from: number, tooWide: (setting: number) => void): number {
  for (let setting = from; setting < LAST; setting += 1) {
    if (widthOf(lengths, setting) <= room) return setting;
    tooWide(setting);
  }
  return LAST;
}

it('takes the setting that trying all of them takes, answer after answer', () => {
  const lengths = fc.array(fc.nat(20), { minLength: 3, maxLength: 3 });
  const answers = fc.array(fc.record({ lengths, room: fc.constantFrom(200, 300) }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(answers, (given) => {
      const settings = new ClosestSettings();
      for (const { lengths: longest, room } of given) {
        const from = settings.first(String(room), longest);
        const taken = fitting(longest, room, from, (setting) => settings.wasTooWide(setting, longest));
        expect(taken).toBe(fitting(longest, room, 0, () => undefined));
      }
    }),
  );
});

it('does not lay out again what longer texts cannot fit, and forgets it where the room is another', () => {
  const settings = new ClosestSettings();
  settings.wasTooWide(0, [5, 5]);
  settings.first('1000', [1, 1]);
  settings.wasTooWide(0, [5, 5]);
  settings.wasTooWide(1, [6, 5]);
  expect(
    [
      [5, 5],
      [5, 4],
      [6, 5],
      [9, 9],
    ].map((longest) => settings.first('1000', longest)),
  ).toEqual([1, 0, 2, 2]);
  expect(settings.first('900', [9, 9])).toBe(0);
  settings.wasTooWide(0, [1, 1]);
  settings.forget();
  expect(settings.first('900', [9, 9])).toBe(0);
});
