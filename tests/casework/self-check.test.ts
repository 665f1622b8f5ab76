/** A draw that was edited in its file: what is seen of that with the file of records, and without. */
import { describe, expect, it } from 'vitest';
import { drawCheckedInTurns, isLeftOpen } from '../../src/casework/draw/check';
import type { FirstCertificate } from '../../src/casework/draw/certificate';
import { type Draw, idOfDraw } from '../../src/casework/draw/draw';
import { flawsWithin } from '../../src/casework/draw/self-check';
import { atOnce } from '../../src/casework/draw/turns';
import { candidatesOf, FACTS, REQUEST } from './made-up';
import { drawOf } from './at-once';

const CASES = candidatesOf({ asian: 10, black: 20, white: 30 });
const REVIEWED = ['black-1', 'white-1'];

function drawn(): Draw {
  const made = drawOf(REQUEST, CASES, REVIEWED, FACTS);
  if (!made.ok) throw new Error('The made-up cases can be drawn.');
  return made.draw;
}

const asJson = (draw: Draw): Draw => JSON.parse(JSON.stringify(draw)) as Draw;
const within = (draw: Draw) => flawsWithin(draw).map(({ what }) => what);
const against = (draw: Draw, candidates = CASES) =>
  atOnce(drawCheckedInTurns(draw, candidates, draw.excluded ?? [], FACTS));

/** As the first form of certificates was made. */
function ofFirstForm(draw: Draw): Draw {
  if (draw.certificate.form === 1) return draw;
  const { reserved: _, ...stated } = draw.certificate;
  const certificate: FirstCertificate = { ...stated, form: 1 };
  return { ...draw, certificate, id: idOfDraw(certificate) };
}

/** Another case in the place of the one at that place of the list. */
function swapped(draw: Draw, place: number): Draw {
  const free = CASES.find(
    ({ id, stratum }) =>
      stratum === draw.cases[place]?.stratum && !REVIEWED.includes(id) && !draw.cases.some((one) => one.id === id),
  );
  const cases = draw.cases.map((one, at) => (at === place ? { ...one, id: free?.id ?? '' } : one));
  return { ...draw, cases };
}

describe('a draw as it was made', () => {
  it('agrees with itself and with its file, written and read again', () => {
    expect([within(asJson(drawn())), against(asJson(drawn()))]).toEqual([[], []]);
  });

  it('agrees in another version of the workbook, and says nothing of it', () => {
    expect(atOnce(drawCheckedInTurns(drawn(), CASES, REVIEWED, { ...FACTS, version: '9.9.9' }))).toEqual([]);
  });

  it('agrees under the first form of its certificate, which stated no reserve', () => {
    const old = ofFirstForm(drawn());
    expect([within(asJson(old)), against(asJson(old))]).toEqual([[], []]);
  });

  it('is left open, and not called changed, where nobody knows which cases it left out', () => {
    const old = { ...drawn(), excluded: null };
    const found = atOnce(drawCheckedInTurns(old, CASES, null, FACTS));
    expect(found).toEqual([{ what: 'not told', excluded: 2 }]);
    expect(isLeftOpen(found)).toBe(true);
    expect(isLeftOpen([...found, { what: 'list' }])).toBe(false);
  });

  it('is left open where another version calls its selection otherwise, and not where its own does', () => {
    const [now, other] = [
      { ...FACTS, selection: { ...FACTS.selection, words: 'Haringey, ages 10 to 17' } },
      { ...FACTS, selection: FACTS.selection },
    ];
    const checked = (version: string, facts = now) =>
      isLeftOpen(atOnce(drawCheckedInTurns(drawn(), CASES, REVIEWED, { ...facts, version })));
    expect([checked('9.9.9'), checked(FACTS.version), checked('9.9.9', other)]).toEqual([true, false, true]);
    const altered = CASES.map((one) => (one.id === 'white-9' ? { ...one, id: 'white-9x' } : one));
    expect(isLeftOpen(against(drawn(), altered))).toBe(false);
  });

  it('agrees though it was drawn by a file of the first format, which wrote down no case left out', () => {
    expect(within({ ...drawn(), excluded: null })).toEqual([]);
  });
});

describe('an edited draw', () => {
  it.each([
    ['seed of the certificate', (draw: Draw) => ({ certificate: { ...draw.certificate, seed: 'another' } })],
    ['seed asked for', (draw: Draw) => ({ request: { ...draw.request, seed: 'another' } })],
    [
      'words of the selection',
      (draw: Draw) => ({ certificate: { ...draw.certificate, selection: { address: '#/oocd', words: 'Brent' } } }),
    ],
    ['number of cases', (draw: Draw) => ({ certificate: { ...draw.certificate, N: 59 } })],
    ['list, one case left out', (draw: Draw) => ({ cases: draw.cases.slice(1) })],
    ['list, one case twice', (draw: Draw) => ({ cases: [...draw.cases, ...draw.cases.slice(-1)] })],
    ['order of the list', (draw: Draw) => ({ cases: [...draw.cases].reverse() })],
    ['place of a case', (draw: Draw) => ({ cases: draw.cases.map((one) => ({ ...one, place: 'reserve' as const })) })],
    ['cases left out', () => ({ excluded: ['black-1'] })],
    ['name it is known by', () => ({ id: '000000000000' })],
  ])('is seen by itself: %s', (_, change) => {
    const draw = drawn();
    expect(within({ ...draw, ...change(draw) })).not.toEqual([]);
  });

  it('is seen by itself whichever drawn case was swapped, and named with the file', () => {
    const draw = drawn();
    for (let place = 0; place < draw.certificate.n; place += 1) {
      expect(within(swapped(draw, place))).toEqual(['list']);
      expect(against(swapped(draw, place))).toEqual([{ what: 'list' }, { what: 'cases', at: [place] }]);
    }
  });

  it('is seen with the file where a case in reserve was swapped', () => {
    const draw = drawn();
    for (let place = draw.certificate.n; place < draw.cases.length; place += 1) {
      // The list of the reserve by itself, against the hash that the certificate states.
      expect(within(swapped(draw, place))).toContain('reserve');
      expect(within(swapped(ofFirstForm(draw), place))).not.toContain('reserve');
      expect(against(swapped(draw, place))).toContainEqual({ what: 'cases', at: [place] });
    }
  });

  it('is seen with the file where another seed was put everywhere and all was made to agree', () => {
    const other = drawOf({ ...REQUEST, seed: 'shopped for' }, CASES, REVIEWED, FACTS);
    if (!other.ok) throw new Error('It can be drawn.');
    const forged = { ...other.draw, certificate: { ...other.draw.certificate, seed: REQUEST.seed } };
    const agreeing = { ...forged, request: REQUEST, id: idOfDraw(forged.certificate) };
    expect(within(agreeing)).toContain('list');
    expect(against(agreeing).map(({ what }) => what)).toEqual(expect.arrayContaining(['sample', 'cases']));
  });

  it('is seen with the file where the records are others', () => {
    const altered = CASES.map((one) => (one.id === 'white-9' ? { ...one, id: 'white-9x' } : one));
    expect(against(drawn(), altered)).toContainEqual({ what: 'frame', was: 58, is: 58 });
  });
});
