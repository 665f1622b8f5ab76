import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/selection/address';
import { knownParts } from '../../src/selection/known';
import { OPENING_SELECTION, type View } from '../../src/selection/selection';
import { anyView } from './made-up-views';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
console.info(`tests/selection/address.test.ts: seed ${seed}; to run it again: SEED=${seed}`);

const known = knownParts();
const read = (address: string) => readAddress(address, known);
const OPENING: View = { sheet: 'overview', selection: OPENING_SELECTION, extracts: {} };

describe('an address', () => {
  it('comes back as the view that it was written from', () => {
    const holds = (before: View): void => {
      const address = writeAddress(before);
      fc.pre(address.length <= 14_000);
      const { view: after, notes } = read(address);
      expect(notes).toEqual([]);
      expect(JSON.parse(JSON.stringify(after))).toEqual(JSON.parse(JSON.stringify(before)));
      expect(writeAddress(after)).toBe(address);
    };
    fc.assert(fc.property(anyView, holds), { seed, numRuns: 200 });
  });

  it('is short and can be read', () => {
    const ticks = {
      ethnicity: ['B1', 'B2'],
      borough: ['E09000014'],
      age: [],
      month: ['2022-04', '2022-05', '2022-06'],
    };
    const selection = { ...OPENING_SELECTION, ticks, comparator: 'total' } as const;
    expect(writeAddress({ ...OPENING, sheet: 'oocd', selection })).toMatch(
      /^#[0-9a-z]{4}\/oocd\?ethnicity=B1,B2&borough=E09000014&age=any&month=2022-04\.\.2022-06&compare=total$/,
    );
    expect(writeAddress(OPENING)).toBe('#/overview');
  });

  it('has words of its own that no part and no code can be mistaken for', () => {
    expect(Object.values(known).flat()).not.toContain('any');
    for (const name of ['compare', 'detail', 'count', 'by', 'cross', 'change', 'hold', 'outcome', 'base', 'extract']) {
      expect(Object.keys(known)).not.toContain(name);
    }
  });

  it('says what it asks for that is not known, and keeps the rest', () => {
    const { view: after, notes } = read('#/oocd?borough=E09009999,E09000014&sex=female&colour=red');
    expect(after.selection.ticks).toEqual({ borough: ['E09000014'], sex: ['female'] });
    expect(notes).toEqual([
      'The address asks for borough “E09009999”, which is not known here; that choice was left out. The address holds “colour=red”, which is not known here; it was left out.',
    ]);
  });

  it('leaves a part at its opening ticks where nothing known is asked of it', () => {
    expect(read('#/oocd?month=never&age=').view.selection.ticks).toEqual({});
  });

  it('shows the overview for a sheet that does not exist', () => {
    const { view: after, notes } = read('#/stops?sex=male');
    expect(after).toMatchObject({ sheet: 'overview', selection: { ticks: { sex: ['male'] } } });
    expect(notes).toEqual([
      'The address asks for a sheet called “stops”, which does not exist; the overview is shown.',
    ]);
  });

  it('is put aside where it is not one of ours or too long', () => {
    for (const address of ['#javascript:alert(1)', `#/oocd?sex=${'male,'.repeat(5000)}`]) {
      expect(read(address).notes).toEqual(['The address could not be read, so the opening view is shown.']);
      expect(read(address).view).toEqual(OPENING);
    }
  });

  it('cannot reach what every object carries', () => {
    const hostile = '#/oocd?constructor=x&__proto__=y&toString=z&__proto__.kcpo=charge&constructor.oocd=charge';
    expect(read(hostile).notes).toEqual([
      expect.stringMatching(/^(?:The address holds “[^”]+”, which is not known here; it was left out\. ?){5}$/),
    ]);
    expect('kcpo' in {}).toBe(false);
    expect('oocd' in Object).toBe(false);
  });

  it('never throws, whatever it holds', () => {
    const bit = fc.constantFrom('age', 'month', 'extract.oocd', 'outcome.kcpo', 'hold', 'by', '__proto__', '%', '');
    const any = fc.array(fc.tuple(bit, fc.string({ unit: 'binary' }))).map((bits) => {
      return `#/oocd?${bits.map(([name, value]) => `${name}=${value}`).join('&')}`;
    });
    const holds = (address: string): void => {
      const after = read(address).view;
      expect(read(writeAddress(after)).notes).toEqual([]);
    };
    fc.assert(fc.property(fc.oneof(any, fc.string({ unit: 'binary' })), holds), { seed, numRuns: 500 });
  });
});
