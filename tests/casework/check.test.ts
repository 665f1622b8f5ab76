import { describe, expect, it } from 'vitest';
import { candidatesOf, FACTS, REQUEST } from './made-up';
import { checkedAgain, drawOf } from './at-once';

const CASES = candidatesOf({ asian: 10, black: 20, white: 30 });
const REVIEWED = ['black-1', 'white-1'];

function certificate() {
  const made = drawOf(REQUEST, CASES, REVIEWED, FACTS);
  if (!made.ok) throw new Error('The made-up cases can be drawn.');
  return made.draw;
}

const whats = (differences: readonly { readonly what: string }[]) => differences.map(({ what }) => what);

describe('a certificate drawn again', () => {
  it('finds the same cases, and nothing that differs', () => {
    const { certificate: of, cases } = certificate();
    expect(checkedAgain(of, CASES, REVIEWED, FACTS)).toEqual({ same: true, differences: [], cases });
  });

  it('tells another file, kind, selection and version, and that the sample is the same nevertheless', () => {
    const now = {
      ...FACTS,
      kind: 'kcpo',
      source: 'beef',
      version: '0.2.0',
      selection: { address: '#', words: 'Camden' },
    };
    expect(checkedAgain(certificate().certificate, CASES, REVIEWED, { ...now, kind: 'kcpo' })).toMatchObject({
      same: true,
      differences: [
        { what: 'kind', was: 'oocd', is: 'kcpo' },
        { what: 'source', was: 'f00d', is: 'beef' },
        { what: 'selection', was: 'Haringey, children aged 10 to 17', is: 'Camden' },
        { what: 'version', was: '0.1.0', is: '0.2.0' },
      ],
    });
  });

  it('tells ids that were altered', () => {
    const { certificate: of, cases } = certificate();
    const drawn = cases[0]?.id;
    const altered = CASES.map((one) => (one.id === drawn ? { ...one, id: `${one.id}x` } : one));
    const { same, differences } = checkedAgain(of, altered, REVIEWED, FACTS);
    expect(same).toBe(false);
    expect(differences).toEqual([{ what: 'frame', was: 58, is: 58 }, { what: 'sample' }, { what: 'reserve' }]);
  });

  it('tells strata of another size', () => {
    const moved = CASES.map((one) => (one.id === 'white-2' ? { ...one, stratum: 'asian' } : one));
    const { differences } = checkedAgain(certificate().certificate, moved, REVIEWED, FACTS);
    expect(differences.slice(0, 2)).toEqual([
      { what: 'stratum', label: 'Asian', was: { size: 10, drawn: 1 }, is: { size: 11, drawn: 1 } },
      { what: 'stratum', label: 'White', was: { size: 29, drawn: 3 }, is: { size: 28, drawn: 3 } },
    ]);
  });

  it('tells other cases reviewed before', () => {
    const { differences } = checkedAgain(certificate().certificate, CASES, ['black-1', 'white-2'], FACTS);
    expect(whats(differences)).toEqual(expect.arrayContaining(['frame', 'excluded']));
    expect(differences).toContainEqual({ what: 'excluded', was: 2, is: 2 });
  });

  it('tells another reserve, once, where the sample is the same', () => {
    const { certificate: of } = certificate();
    const { same, differences } = checkedAgain({ ...of, reserve: 3 }, CASES, REVIEWED, FACTS);
    expect([same, differences]).toEqual([true, [{ what: 'reserve' }]]);
  });

  it('is not drawn again where nobody knows which cases were left out', () => {
    const checked = checkedAgain(certificate().certificate, CASES, null, { ...FACTS, source: 'beef' });
    expect(checked).toEqual({
      ...{ same: false, cases: [] },
      differences: [
        { what: 'source', was: 'f00d', is: 'beef' },
        { what: 'not told', excluded: 2 },
      ],
    });
  });

  it('tells a certificate of which the numbers were changed', () => {
    const of = { ...certificate().certificate, n: 7 };
    expect(whats(checkedAgain(of, CASES, REVIEWED, FACTS).differences)).toEqual(['sums']);
  });

  it('tells why nothing can be drawn again', () => {
    const { same, differences } = checkedAgain(certificate().certificate, CASES.slice(0, 3), [], FACTS);
    expect(same).toBe(false);
    expect(differences).toEqual([{ what: 'refused', refusal: { reason: 'more_than_there_are', asked: 6, there: 3 } }]);
  });
});
