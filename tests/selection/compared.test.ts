import { describe, expect, it } from 'vitest';
import { referenceRow, shownGroups, shownRows } from '../../src/selection/compared';

const labels = (ticked: readonly string[], detail: 'broad' | 'nineteen' | 'bame', holdsNx = false): readonly string[] =>
  shownRows(ticked, detail, (code) => holdsNx && code === 'NX').map(({ label }) => label);

describe('the groups shown', () => {
  it('are the five in Census order, then those who are not known, then all', () => {
    expect(labels([], 'broad')).toEqual([
      ...['Asian', 'Black', 'Mixed', 'White', 'Other', 'Not stated', 'Not recorded', 'All'],
    ]);
    expect(labels([], 'broad', true)).toContain('Not recognised');
  });

  it('are those ticked; the unknown and the total stay', () => {
    expect(labels(['B2', 'B1', 'B9', 'M1'], 'broad')).toEqual([
      ...['Black', 'Mixed: White and Black Caribbean', 'Not stated', 'Not recorded', 'All'],
    ]);
  });

  it('stand with all nineteen below their groups where asked', () => {
    const rows = shownRows([], 'nineteen', () => false);
    expect(rows.filter(({ kind }) => kind === 'detail')).toHaveLength(19);
    expect(rows[0]).toMatchObject({ id: 'asian', codes: ['A3', 'A4', 'A1', 'A2', 'A9', 'A0'] });
  });

  it('keep the groups visible inside the lump, which leaves White out', () => {
    expect(labels([], 'bame').slice(1, 6)).toEqual(['Asian', 'Black', 'Mixed', 'Other', 'White']);
    expect(shownRows([], 'bame', () => false)[0]?.codes).not.toContain('W1');
  });

  it('are all five where only unknown ethnicity is ticked', () => {
    expect(shownGroups(['NS'])).toHaveLength(5);
  });

  it('are compared with everyone else of known ethnicity where asked', () => {
    const [black] = shownGroups(['B1']);
    if (!black) throw new Error('No group.');
    const others = referenceRow(black, 'all_others').codes;
    // Sixteen of the nineteen, and the four other broad groups alone.
    expect(others).toHaveLength(20);
    expect(others).not.toContain('NS');
    expect(referenceRow(black, 'white').id).toBe('white');
  });

  it('name a broad group alone where rows hold it, and never as another than the groups within it', () => {
    const both = (code: string) => ['B0', 'B1', 'B2', 'B9'].includes(code);
    const labelled = shownRows(['B1', 'B0'], 'broad', both).map(({ label }) => label);
    expect(labelled.slice(0, 2)).toEqual(['Black: Caribbean', 'Black, group within not given']);
    const alone = shownRows([], 'nineteen', (code) => ['B0', 'W0'].includes(code));
    expect(alone.filter(({ kind }) => kind !== 'unknown').map(({ label }) => label)).toContain('Black');
    expect(alone.filter(({ id }) => /^B/.test(id))).toEqual([]);
    const [caribbean] = shownRows(['B1'], 'broad', both);
    if (!caribbean) throw new Error('No row.');
    expect(referenceRow(caribbean, 'all_others').codes).toContain('B2');
    expect(referenceRow(caribbean, 'all_others').codes).not.toContain('B0');
  });
});
