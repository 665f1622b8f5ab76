/** Several questions in one pack, from the choices of an officer to what each of them shows. */
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../src/protecting/build-pack';
import { foresee } from '../../src/protecting/foresight';
import { startHighs } from '../../src/protecting/highs-solver';
import { openPack } from '../../src/protecting/open-pack';
import { questionsOf } from '../../src/protecting/one-question';
import { Published } from '../../src/protecting/published';
import { faultIn } from '../../src/protecting/verify';
import { scopeOf } from '../../src/workbook/pack-mode/pack-scope';
import { packSheet } from '../../src/workbook/pack-mode/pack-sheet';
import { firstOf, planOf } from '../../src/workbook/packs/pack-choices';
import { type DeclaredExtract, requestOf } from '../../src/workbook/packs/pack-work';
import { COURT_USER_GROUPS } from '../../src/vocabulary/places';
import { openedSample } from '../support/opened-samples';
import { digest, fileOfPack } from '../support/sample-pack';

const RULES = { threshold: 6, zerosWithheld: false };
const FIVE = 'five_disposals';
const OF_FIVE = [
  { outcome: 'charge', base: FIVE },
  { outcome: 'community_resolution', base: FIVE },
];

/** London alone by ethnicity and half-year. */
async function declared(kind: 'oocd' | 'remand', questions?: DeclaredExtract['questions']): Promise<DeclaredExtract> {
  const { extract } = await openedSample(kind);
  const first = firstOf(extract.contract, extract.dataset);
  const levels = first.levels.map((level) => ({ ...level, ages: false, chosen: level.level === 'london' }));
  const plan = planOf({ ...first, levels }, extract.dataset, []);
  return { extract, questions: questions ?? first.questions, plan };
}

const both = (async () => {
  const request = await requestOf([await declared('oocd', OF_FIVE), await declared('remand')], RULES, []);
  const pack = await buildPack(request, await startHighs());
  if (!pack.built) throw new Error(pack.failure.what);
  return { request, pack };
})();

describe('a pack of two outcomes of one extract and one of another', () => {
  it('has each base once, and one certificate for all of it', async () => {
    const { request, pack } = await both;
    const counted = new Map<string, number>();
    for (const { kind, base, outcome } of pack.cells) {
      const name = `${kind} ${outcome ?? base}`;
      counted.set(name, (counted.get(name) ?? 0) + 1);
    }
    // London: all and six groups, in a year and its halves.
    expect([...counted]).toEqual([
      ['oocd five_disposals', 21],
      ['oocd charge', 21],
      ['oocd community_resolution', 21],
      [`remand ${request.facts.lattices[1]?.questions[0]?.base}`, 21],
      [`remand ${request.facts.lattices[1]?.questions[0]?.outcome}`, 21],
    ]);
    expect(foresee(request.lattices, request.facts).cells).toBe(105);
    expect(faultIn(pack.certificate)).toBeNull();
  });

  it('is refused by its check where a withheld number of either extract is published after all', async () => {
    const { certificate } = (await both).pack;
    const shown = new Set(certificate.published);
    for (const { sum } of certificate.targets)
      expect(faultIn({ ...certificate, published: [...shown, sum] })).not.toBeNull();
  });

  it('opens as its questions, each with a sheet of its own kind', async () => {
    const { request, pack } = await both;
    const opened = await openPack('pack.parquet', await fileOfPack({ ...request, cells: pack.cells }), digest);
    if (!opened.ok) throw new Error(opened.failure.what);
    const questions = questionsOf(opened.value);
    expect(questions.map(({ facts }) => [facts.kind, facts.outcome].join(' ')).slice(0, 2)).toEqual([
      ...['oocd charge', 'oocd community_resolution'],
    ]);
    const sheets = questions.map((question) => {
      const published = new Published(question);
      const scope = scopeOf(published, {});
      return scope && packSheet(published, scope, 'white');
    });
    expect(sheets.map((sheet) => sheet?.id)).toEqual(['oocd', 'oocd', 'remand']);
    // The same base, counted once.
    expect(sheets[0]?.counts).toEqual(sheets[1]?.counts);
    expect(JSON.stringify(sheets[0]?.headline)).not.toBe(JSON.stringify(sheets[1]?.headline));
  });
});

it('tells events apart by the outcomes that they have in the extract, and makes up no other', async () => {
  const asked = [...OF_FIVE, { outcome: 'out_of_court', base: FIVE }];
  const { lattices } = await requestOf([await declared('oocd', asked)], RULES, []);
  // Charges, out of court and neither, community resolutions, which are out of court too.
  expect(lattices[0]?.asked.classes).toEqual([
    ['with', 'without', 'without'],
    ['without', 'without', 'with'],
    ['without', 'with', 'with'],
  ]);
});

it('says of a court user group of the officer’s own table which boroughs it has, and nothing of the workbook’s', async () => {
  const { extract } = await openedSample('oocd');
  const first = firstOf(extract.contract, extract.dataset);
  const namesWith = async (own: Parameters<typeof planOf>[2]) => {
    const plan = planOf(first, extract.dataset, own);
    const { facts } = await requestOf([{ extract, questions: first.questions, plan }], RULES, []);
    return facts.lattices[0]?.names;
  };
  const [highbury = expect.fail()] = COURT_USER_GROUPS;
  expect(await namesWith([highbury])).toBeUndefined();
  const other = { ...highbury, boroughs: ['E09000007'] };
  expect(await namesWith([other])).toEqual([{ area: highbury.id, label: highbury.label, boroughs: ['E09000007'] }]);
});
