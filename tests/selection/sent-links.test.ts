/** What becomes of links on their way: cut, with signs behind them, encoded anew, put together by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/selection/address';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { knownParts } from '../../src/selection/known';
import { OPENING_SELECTION, type View } from '../../src/selection/selection';
import { runs } from '../support/long-form';
import { anyView } from './made-up-views';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
console.info(`tests/selection/sent-links.test.ts: seed ${seed}; to run it again: SEED=${seed}`);

const known = knownParts();
const read = (address: string) => readAddress(address, known);
const plain = (view: View): unknown => JSON.parse(JSON.stringify(view));
const links = anyView
  .filter(({ selection, extracts }) => Object.keys({ ...selection.ticks, ...extracts }).length > 0)
  .map((view) => ({ view, link: writeAddress(view) }))
  .filter(({ link }) => link.length <= 13_000);

/** The same view, or one note: never other numbers in silence. */
function sameOrOneNote(view: View, address: string): void {
  const after = read(address);
  if (after.notes.length === 0) expect(plain(after.view)).toEqual(plain(view));
  else expect(after.notes).toEqual([expect.stringMatching(/\.$/)]);
}
const whenSent = (address: string) => read(address).view;

describe('a link', () => {
  it('cut at any place is never taken for another', () => {
    const holds = ({ view, link }: { view: View; link: string }, at: number): void => {
      const cut = link.slice(0, 1 + (at % (link.length - 1)));
      if (cut !== '#') sameOrOneNote(view, cut);
    };
    fc.assert(fc.property(links, fc.nat(), holds), { seed, numRuns: runs(250, 1000) });
  });

  it('of a few choices says so at every place where it is cut', () => {
    const selection = {
      ...OPENING_SELECTION,
      ticks: { borough: ['E09000014', 'E09000012'], age: [] },
      matchedOn: ['age'],
    };
    const view: View = { sheet: 'oocd', selection, extracts: {} };
    const link = writeAddress(view);
    for (let at = 2; at < link.length; at += 1) {
      expect(read(link.slice(0, at)).notes, link.slice(0, at)).toHaveLength(1);
    }
    expect(read(link)).toEqual({ view, notes: [] });
  });

  it('with any signs behind it is the same view or says so', () => {
    const signs = fc.stringMatching(/^[.,;:!?)\]}>"'*_~|»”’… #&]{1,8}$/);
    const holds = ({ view, link }: { view: View; link: string }, behind: string): void => {
      for (const sent of [link + behind, link + encodeURIComponent(behind)]) sameOrOneNote(view, sent);
    };
    fc.assert(fc.property(links, signs, holds), { seed, numRuns: runs(125, 500) });
  });

  it('with anything behind it, in it or before it is the same view or says so', () => {
    const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    const holds = ({ view, link }: { view: View; link: string }, put: string, at: number): void => {
      const place = 1 + (at % link.length);
      sameOrOneNote(view, `${link.slice(0, place)}${put}${link.slice(place)}`);
    };
    fc.assert(fc.property(links, anything, fc.nat(), holds), { seed, numRuns: runs(250, 1000) });
  });

  it('with one sign of it lost or changed is the same view or says so', () => {
    const holds = ({ view, link }: { view: View; link: string }, sign: string, at: number): void => {
      const place = 1 + (at % (link.length - 1));
      sameOrOneNote(view, link.slice(0, place) + link.slice(place + 1));
      sameOrOneNote(view, link.slice(0, place) + sign + link.slice(place + 1));
    };
    fc.assert(fc.property(links, fc.stringMatching(/^[ -~]$/), fc.nat(), holds), { seed, numRuns: runs(250, 1000) });
  });

  it('encoded anew on its way, whole or in part, is the same view', () => {
    const holds = ({ view, link }: { view: View; link: string }): void => {
      const inner = link.slice(1);
      for (const sent of [
        `#%23${inner}`,
        `##${inner}`,
        `#${encodeURIComponent(inner)}`,
        `#%23${encodeURIComponent(inner)}`,
        link.replaceAll(',', '%2C'),
        `${link}.`,
        `${link})`,
        `${link}).`,
        `${link}%22`,
        `${link}&`,
      ]) {
        expect(read(sent), sent.slice(0, 60)).toEqual(read(link));
      }
      expect(plain(whenSent(link))).toEqual(plain(view));
    };
    fc.assert(fc.property(links, holds), { seed, numRuns: runs(50, 200) });
  });
});

describe('an address without a checksum, typed or made before there was one', () => {
  it.each([
    ['#/oocd', {}],
    ['#/oocd?borough=E09000014', { borough: ['E09000014'] }],
    ['#/oocd?borough=E09000014.', { borough: ['E09000014'] }],
    ['#/oocd?borough=E09000014)', { borough: ['E09000014'] }],
    ['#%23/oocd?borough=E09000014', { borough: ['E09000014'] }],
    ['#/oocd?sex=male&sex=male', { sex: ['male'] }],
    ['#/oocd?sex=male,male', { sex: ['male'] }],
    ['#/oocd.', {}],
  ])('%s is read as it stands', (address, ticks) => {
    const { view, notes } = read(address);
    expect([view.sheet, view.selection.ticks, notes]).toEqual(['oocd', ticks, []]);
  });

  it.each([
    ['#/', 'The address names no sheet; the overview is shown.'],
    ['#/oo', 'The address asks for a sheet called “oo”, which does not exist; the overview is shown.'],
    ['#/oocd?age=', 'The address asks for age without saying which; that choice was left out.'],
    ['#/oocd?age', 'The address asks for age without saying which; that choice was left out.'],
    [
      '#/oocd?sex=male&sex=female',
      'The address says “sex” twice, and not the same; “male” was used and “female” was left out.',
    ],
    [
      '#/oocd?borough=X&borough=X',
      'The address asks for borough “X”, which is not known here; that choice was left out.',
    ],
    ['#/oocd?hold=age,shoes', 'The address asks to hold “shoes”, which is not known here; that choice was left out.'],
    ['#/oocd?outcome.oocd=charg', 'The address holds “outcome.oocd=charg”, which is not known here; it was left out.'],
    ['#/oocd?base.oocd=al', 'The address holds “base.oocd=al”, which is not known here; it was left out.'],
    ['#ab', 'The address could not be read, so the opening view is shown.'],
  ])('%s says in one note what was not understood', (address, note) => {
    expect(read(address).notes).toEqual([note]);
  });

  it('names an outcome, or a base, that only another extract has', () => {
    for (const { kind, outcomes } of EXTRACTS) {
      const own = outcomes.flatMap(({ id, base, otherBases = [] }) => [
        `outcome=${id}`,
        ...[base, ...otherBases].map((one) => `base=${one.id}`),
      ]);
      const all = EXTRACTS.flatMap((contract) => contract.outcomes);
      for (const { id, base } of all) {
        for (const [family, asked] of [
          ['outcome', id],
          ['base', base.id],
        ] as const) {
          const said = `${family}.${kind}=${asked}`;
          const quoted = said.length > 40 ? `${said.slice(0, 40)}…` : said;
          const note = `The address holds “${quoted}”, which is not known here; it was left out.`;
          expect(read(`#/${kind}?${said}`).notes, said).toEqual(own.includes(`${family}=${asked}`) ? [] : [note]);
        }
      }
    }
  });

  it('says in one note all that was not understood', () => {
    expect(read('#/nowhere?sex=x&colour=red&colour=red').notes).toEqual([
      'The address asks for a sheet called “nowhere”, which does not exist; the overview is shown. The address asks for sex “x”, which is not known here; that choice was left out. The address holds “colour=red”, which is not known here; it was left out.',
    ]);
  });
});
