import { describe, expect, it } from 'vitest';
import { buildPack } from '../../src/protecting/build-pack';
import type { Asked } from '../../src/protecting/classes';
import { type EarlierPack, otherwise } from '../../src/protecting/earlier';
import { startHighs } from '../../src/protecting/highs-solver';
import type { LatticePlan } from '../../src/protecting/plan';
import type { PackFacts } from '../../src/protecting/pack';
import type { RecordRows } from '../../src/protecting/record-counts';
import { failureInWords } from '../../src/vocabulary/failure';
import { COURT_USER_GROUPS } from '../../src/vocabulary/places';
import { bounds, byTwoSelections, inRowSpace } from './support/attacks';
import { askedAlone, built, CHARGES, drawnRows, factsOf, FIRST, inThree, SMALL, TWO } from './support/built';

const FIRST_HALF: LatticePlan = { ...SMALL, years: [{ year: 2024, parts: 1 }] };
const records = drawnRows(SMALL, 5, 1800);

/** The same records as they stood when half of the year was over: the finest cells of both halves lie side by side. */
const asIssued = built(FIRST_HALF, records).then(({ cells }): EarlierPack => ({
  name: 'pack-h1.parquet',
  facts: factsOf(FIRST_HALF),
  cells,
}));

/** Rows in three classes as those of charges alone see them: the others are one class. */
const asCharges = ({ finest, child }: RecordRows): RecordRows => ({
  finest: finest.map((cell) => Math.floor(cell / 3) * 2 + (cell % 3 === 1 ? 1 : 0)),
  child,
});

async function refused(rows: RecordRows, rules: Partial<PackFacts> = {}, asked: Asked = CHARGES): Promise<string> {
  const facts = factsOf(SMALL, rules, { questions: asked.questions });
  const request = { facts, lattices: [{ kind: 'oocd', plan: SMALL, asked, rows }], earlier: [await asIssued] };
  const pack = await buildPack(request, await startHighs());
  return pack.built ? 'built' : failureInWords(pack.failure);
}

describe('a pack after an earlier one', () => {
  it('carries what was published and what was withheld, and adds what is new', async () => {
    const before = await asIssued;
    const { cells } = await built(SMALL, records, { earlier: [before] });
    const name = ({ count: _count, ...cell }: EarlierPack['cells'][number]) => JSON.stringify(cell);
    const now = new Map(cells.map((cell) => [name(cell), cell.count]));
    expect(before.cells.filter((cell) => now.get(name(cell)) !== cell.count)).toEqual([]);
    expect(cells.length).toBeGreaterThan(before.cells.length * 2);
  });

  it('gives nothing away together with it', async () => {
    const { certificate } = await built(SMALL, records, { earlier: [await asIssued] });
    const targets = certificate.targets.map(({ sum }) => sum);
    // Everything that the earlier pack published is published here, so that this is the union of both.
    expect(byTwoSelections(certificate, targets)).toEqual([]);
    expect(inRowSpace(certificate, targets)).toEqual([]);
    const reached = await bounds(certificate, targets);
    expect(reached.filter(({ least, most }) => least === most || most < 6)).toEqual([]);
  });

  it('is refused where a period that was issued has other records now', async () => {
    const more = Int32Array.from([...records.finest, ...records.finest.slice(0, 40)]);
    const child = Int32Array.from([...(records.child ?? []), ...(records.child ?? []).slice(0, 40)]);
    expect(await refused({ finest: more, child })).toMatch(
      /^The records of a period that was issued already have changed\. File: pack-h1\.parquet\. Found: another number for .+\. The difference between the two packs could be the very children whom the first one protects\. Leave that period as it was issued\.$/,
    );
  });

  it('is refused where what was published would be withheld now: the same events, of one child', async () => {
    const child = new Int32Array(records.finest.length);
    expect(await refused({ finest: records.finest, child })).toBe(
      'A number that an earlier pack published would have to be withheld now. The records of that period have changed. Leave it as it was issued.',
    );
  });

  it('is refused where it asks another question of the same records', async () => {
    expect(await refused(records, {}, askedAlone({ outcome: 'community_resolution', base: 'five_disposals' }))).toBe(
      'An earlier pack asks another question of the same records. File: pack-h1.parquet. Two packs that were not built together can give away what each withholds. Build every question of the earlier pack.',
    );
  });

  it('may ask more of the same base: the outcome that is new joins one system with what was published', async () => {
    const three = inThree(SMALL, 5, 1800);
    const cells = (await built(FIRST_HALF, asCharges(three))).cells;
    const before = { name: 'pack-h1.parquet', facts: factsOf(FIRST_HALF), cells };
    const pack = await built(SMALL, three, { asked: TWO, earlier: [before] });
    const name = ({ count: _count, ...cell }: EarlierPack['cells'][number]) => JSON.stringify(cell);
    const now = new Map(pack.cells.map((cell) => [name(cell), cell.count]));
    expect(cells.filter((cell) => now.get(name(cell)) !== cell.count)).toEqual([]);
    const targets = pack.certificate.targets.map(({ sum }) => sum);
    expect(inRowSpace(pack.certificate, targets)).toEqual([]);
    const reached = await bounds(pack.certificate, targets, false);
    expect(reached.filter(({ least, most }) => least === most || most < 6)).toEqual([]);
  });

  it('is refused where a court user group of it was made of other boroughs', () => {
    const place = { level: 'court_user_group', ethnicity: 'all', age: 'all', period: '2024-25' } as const;
    const cell = {
      ...place,
      kind: 'oocd',
      base: 'five_disposals',
      outcome: null,
      area: 'cug-highbury',
      count: 40,
    } as const;
    const before: EarlierPack = { name: 'pack-2024.parquet', facts: factsOf(FIRST), cells: [cell] };
    const of = (...boroughs: readonly string[]) =>
      factsOf(FIRST, {}, { names: [{ area: 'cug-highbury', label: 'Highbury court user group', boroughs }] });
    const workbooks = COURT_USER_GROUPS[0]?.boroughs ?? [];
    expect(otherwise(of(...[...workbooks].reverse()), [before])).toBeNull();
    const refusal = otherwise(of('E09000007'), [before]);
    expect(refusal && failureInWords(refusal)).toBe(
      'A court user group of an earlier pack had other boroughs. File: pack-2024.parquet. Found: cug-highbury. Give the group as it is now another id in the table of areas.',
    );
    // A group that neither the workbook nor the earlier pack tells of can be compared with nothing.
    expect(otherwise(of('E09000007'), [{ ...before, cells: [{ ...cell, area: 'cug-7' }] }])).toBeNull();
  });

  it('is refused under other rules', async () => {
    expect(await refused(records, { threshold: 3 })).toBe(
      'An earlier pack was protected by other rules. File: pack-h1.parquet. Found: threshold 6, noughts published. Choose what the earlier pack chose, and more periods after it.',
    );
  });
});
