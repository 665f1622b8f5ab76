import { beforeAll, describe, expect, it } from 'vitest';
import { plain, type PresentedFigure, type PresentedSheet } from '../../src/presentation/figure';
import type { Place } from '../../src/protecting/lattice';
import type { Published } from '../../src/protecting/published';
import type { Comparator } from '../../src/selection/selection';
import {
  agesOnOffer,
  areasOnOffer,
  type PackScope,
  periodsOnOffer,
  scopeOf,
  wordOf,
} from '../../src/workbook/pack-mode/pack-scope';
import { ofWhomIn } from '../../src/workbook/pack-mode/pack-names';
import { packSheet } from '../../src/workbook/pack-mode/pack-sheet';
import { whole } from '../../src/vocabulary/written';
import { controlsOfFigure } from '../../src/presentation/controls';
import { FIRST } from '../protecting/support/built';
import { forgedPack } from '../support/forged-pack';
import { publishedOf, samplePack, type TestPack } from '../support/sample-pack';

const COMPARATORS: readonly Comparator[] = ['white', 'black', 'all_others', 'total'];

let pack: TestPack;
let published: Published;
beforeAll(async () => {
  pack = await samplePack();
  published = publishedOf(pack);
}, 120_000);

/** Every scope that can be chosen. */
function* scopes(of: Published): Generator<PackScope> {
  for (const area of areasOnOffer(of))
    for (const age of agesOnOffer(of, area))
      for (const period of periodsOnOffer(of, area, age)) yield { area, age, period };
}

function figure(sheet: PresentedSheet, id: string): PresentedFigure {
  const found = sheet.figures.find((one) => one.id === id);
  if (!found) throw new Error(`The sheet has no figure ${id}.`);
  return found;
}

const cellText = ({ rows }: Pick<PresentedFigure, 'rows'>, row: string, column: string): string | undefined =>
  rows.find(({ id }) => id === row)?.cells[column]?.text;

/** "773 of 2,290", "withheld of 51", "withheld": what the pack holds of a node. */
function pairOf(at: Place): string {
  const of = (counted: 'base' | 'with') => {
    const count = published.count(at, counted);
    return typeof count === 'number' ? whole(count) : 'withheld';
  };
  const [events, all] = [of('with'), of('base')];
  return events === all && all === 'withheld' ? all : `${events} of ${all}`;
}

const ROWS = {
  asian: 'asian',
  black: 'black',
  mixed: 'mixed',
  white: 'white',
  other: 'other',
  not_known: 'unknown',
  all: 'all',
};

describe('the sheet of a pack', () => {
  it('shows every published number of its groups exactly, and every withheld one as withheld', () => {
    let [shown, withheld] = [0, 0];
    for (const scope of scopes(published)) {
      const rates = figure(packSheet(published, scope, 'white'), 'rates');
      for (const [ethnicity, row] of Object.entries(ROWS)) {
        const pair = pairOf({ ...scope.area, ethnicity, age: scope.age, period: scope.period.id });
        expect(cellText(rates, row, 'of')).toBe(pair);
        if (pair.includes('withheld')) {
          withheld += 1;
          expect(cellText(rates, row, 'rate'), row).toBe('withheld');
        } else shown += 1;
      }
    }
    expect(shown + withheld).toBe(147);
    expect(withheld).toBeGreaterThan(4);
  });

  it('shows the total of every area, published or withheld, whether or not ethnicity is told apart there', () => {
    const scope = scopeOf(published, {});
    if (!scope) throw new Error('The pack has no scope.');
    const sheet = packSheet(published, scope, 'white');
    for (const [id, level] of [
      ['areas-borough', 'borough'],
      ['areas-command-unit', 'police_command_unit'],
    ] as const) {
      const areas = published.areas.filter((area) => area.level === level);
      expect(areas.length).toBe(level === 'borough' ? 33 : 12);
      for (const area of areas) {
        const at = { ...area, ethnicity: 'all', age: 'all', period: scope.period.id };
        expect(cellText(figure(sheet, id), `area-${wordOf(area)}`, 'all')).toBe(pairOf(at));
      }
    }
  });

  it('uses the published total of London although parts of it are withheld', () => {
    const scope = scopeOf(published, {});
    const sheet = scope && packSheet(published, scope, 'white');
    const total = published.count({ ...LONDON, ethnicity: 'all' }, 'base');
    expect(sheet?.counts).toEqual([{ label: 'decisions', value: whole(total ?? 0) }]);
    expect(pack.cells.some(({ count }) => count === null)).toBe(true);
  });

  it('says no number that was reckoned from what is withheld, in any scope and beside anyone', () => {
    for (const scope of scopes(published))
      for (const comparator of COMPARATORS) {
        const sheet = packSheet(published, scope, comparator);
        const all = JSON.stringify(sheet);
        expect(all).not.toMatch(
          /NaN|Infinity|undefined|withheld in 100|withheld of withheld|told apart in this file|is given for/,
        );
        expect(holdsNoNumber(sheet)).toBe(false);
        for (const { finding } of sheet.figures) expect(plain(finding)).not.toBe('');
      }
  });

  it('draws what is withheld as withheld, where no number places it', () => {
    const scope = scopeOf(published, { area: 'police_command_unit/bcu-cw' });
    if (!scope) throw new Error('The pack has no scope.');
    const sheet = packSheet(published, scope, 'white');
    expect(cellText(figure(sheet, 'rates'), 'other', 'of')).toBe('withheld');
    expect(cellText(figure(sheet, 'rates'), 'other', 'words')).toBe(
      'Part of these counts is withheld to protect children, so no comparison is made.',
    );
    expect(JSON.stringify(figure(sheet, 'rates').chart)).toContain('"form":"withheld"');
    expect(sheet.counts).toEqual([{ label: 'Number of decisions withheld', value: '' }]);
    expect(figure(sheet, 'rates').base).toBe(
      'Out of decisions of a community resolution, outcome 22, youth caution, youth conditional caution or charge. Every decision counts. The pack counts decisions; whether a count is small was judged by the different children in it, not by decisions. A child may come again, so the likely ranges may be too narrow.',
    );
    expect(plain(figure(sheet, 'areas-borough').finding)).toBe(
      'The rate can be shown for 30 of 33 boroughs; those of 3 are withheld',
    );
  });

  it('says of areas in total nothing of ranges that they have not, and of groups how many gaps could be looked at', () => {
    const scope = scopeOf(published, { area: 'police_command_unit/bcu-cw' });
    const sheet = scope && packSheet(published, scope, 'white');
    if (!scope || !sheet) throw new Error('The pack has no scope.');
    expect(figure(sheet, 'areas-borough').base).toMatch(/ A child may come again, and is then counted again\.$/);
    expect(figure(sheet, 'areas-command-unit').remark).toContain(
      'A filled bar is clear by itself; the sentence counts only what stays clear when all 33 gaps are allowed for. The groups in 12 police command units make 48 gaps. 33 could be looked at; 11 rest on a number that is withheld, and 4 are of fewer than 20 decisions.',
    );
    const [areas, groups] = ['areas-borough', 'rates'].map(ofWhomIn(scope));
    expect(areas).toEqual({
      selection: 'London, children aged 10 to 17, April 2024 to March 2025.',
      names: ['London', 'aged 10 to 17'],
    });
    expect(groups?.names).toEqual(['Central West command unit', 'aged 10 to 17']);
  });

  it('compares nobody beside a group that is withheld, and says why', () => {
    const scope = scopeOf(published, { area: 'police_command_unit/bcu-cw' });
    const sheet = scope && packSheet(published, scope, 'other');
    expect(plain(sheet?.headline ?? [])).toBe(
      'Part of these counts is withheld to protect children, so no comparison is made',
    );
    expect(plain(sheet?.rider ?? [])).toBe(
      'Out of decisions of a community resolution, outcome 22, youth caution, youth conditional caution or charge. These numbers are provisional.',
    );
  });

  it('says wherever its numbers stand that they may still change, and what its records lack', () => {
    const scope = scopeOf(published, {});
    const sheet = scope && packSheet(published, scope, 'white');
    expect(pack.facts.lattices[0]?.said).toEqual({
      status: 'official',
      statuses: [{ status: 'provisional', months: expect.arrayContaining(['2024-04', '2025-03']) as string[] }],
      cautions: [{ id: 'street-boroughs', of: ['E09000015', 'E09000016', 'E09000021', 'E09000024'] }],
    });
    expect(sheet?.cautions.slice(0, 2)).toEqual([
      'All numbers of this pack are provisional: the supplier may still change them.',
      '4 boroughs sent no street community resolutions: Harrow, Havering, Kingston upon Thames and Merton. Their community resolutions are undercounted.',
    ]);
    for (const { status, from } of sheet?.figures ?? [])
      expect([status, from]).toEqual(['provisional', 'Source: pack.parquet, synthetic, provisional.']);
    expect(sheet && figure(sheet, 'time').base).toContain(
      'Provisional: April to September 2024 and October 2024 to March 2025.',
    );
  });

  it('marks the periods that are provisional, and says of a pack of an older form that it does not say', () => {
    const sheetOf = (of: TestPack) => {
      const [own] = [publishedOf(of)];
      const scope = scopeOf(own, {});
      if (!scope) throw new Error('The pack has no scope.');
      return packSheet(own, scope, 'white');
    };
    const inPart = sheetOf(forgedPack());
    expect(inPart.cautions[0]).toBe(
      'Numbers of October 2024 to March 2025 are provisional: the supplier may still change them.',
    );
    expect(figure(inPart, 'rates').status).toBe('provisional in part');
    expect(figure(inPart, 'time').base).toContain('Provisional: October 2024 to March 2025.');
    const { facts, cells } = forgedPack();
    const lattices = facts.lattices.map(({ said: _said, ...lattice }) => lattice);
    expect(sheetOf({ facts: { ...facts, lattices }, cells }).cautions[0]).toBe(
      'This pack does not say whether its numbers are final, or what its records lack: it is of an older form. Ask whoever issued it.',
    );
  });

  it('calls a court user group of the builder’s own file by its name', () => {
    const plan = {
      ...FIRST,
      groups: [{ kind: 'court_user_group', id: 'cug-7', label: 'River', boroughs: ['E09000005'] }],
    } as const;
    const named = publishedOf(forgedPack(plan, { names: [{ area: 'cug-7', label: 'River' }] }));
    expect(areasOnOffer(named).map(({ label }) => label)).toEqual(['London', 'River']);
  });

  it('sets nobody beside a group where ethnicity is not told apart', () => {
    const scope = scopeOf(published, {});
    const sheet = scope && packSheet(published, scope, 'white');
    if (!sheet) throw new Error('The pack has no scope.');
    const [totals, groups] = [figure(sheet, 'areas-borough'), figure(sheet, 'areas-command-unit')];
    expect(controlsOfFigure(sheet, totals)).toEqual([]);
    expect(controlsOfFigure(sheet, groups).map(({ id }) => id)).toEqual(['comparator']);
    expect(totals.columns.find(({ kind }) => kind === 'chart')?.label).toBe('In every 100');
    expect(totals.reading.range).toBe('A full count, so no likely range is drawn.');
    expect(totals.reading.sum).toMatch(/^[A-Z][a-z ]+: [\d,]+ of [\d,]+ = \d+ in 100\.$/);
    expect(totals.reading.ofWhom).toMatch(
      /^Synthetic data: about no real child\. London, .* March 2025\. Out of decisions /,
    );
  });

  it('reads a pack by what its cells are, wherever they stand in the file', () => {
    const scope = scopeOf(published, {});
    if (!scope) throw new Error('The pack has no scope.');
    const again = publishedOf({ facts: pack.facts, cells: pack.cells.toReversed() });
    const [one, other] = [published, again].map((of) => {
      const { figures, ...sheet } = packSheet(of, scope, 'white');
      // Areas stand in the order of the file, which is that of the declared lattice.
      return JSON.stringify([sheet, figures.filter(({ id }) => !id.startsWith('areas-'))]);
    });
    expect(one).toBe(other);
  });
});

const LONDON = { level: 'london', area: 'london', age: 'all', period: '2024-25' } as const;

function holdsNoNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsNoNumber);
}

describe('what may be chosen of a pack', () => {
  it('is what its lattice tells ethnicity apart in, and nothing else', () => {
    const areas = areasOnOffer(published);
    expect(areas.map(({ level }) => level)).toEqual(['london', ...Array<string>(12).fill('police_command_unit')]);
    const [london, unit] = areas;
    if (!london || !unit) throw new Error('The pack has no areas.');
    expect(agesOnOffer(published, london)).toEqual(['all', '10-14', '15-17']);
    expect(agesOnOffer(published, unit)).toEqual(['all']);
    expect(periodsOnOffer(published, london, '10-14').map(({ id }) => id)).toEqual([
      ...['2024-25', '2024-25 H1', '2024-25 H2'],
    ]);
    expect(periodsOnOffer(published, unit, 'all').map(({ id }) => id)).toEqual(['2024-25']);
  });

  it('gives way to what the lattice has where something else is asked for', () => {
    const wanted = { area: 'police_command_unit/bcu-nw', age: '10-14', period: '2024-25 H1' };
    const scope = scopeOf(published, wanted);
    expect([scope?.area.label, scope?.age, scope?.period.id]).toEqual(['North West command unit', 'all', '2024-25']);
    expect(scopeOf(published, { area: 'borough/E09000007' })?.area.label).toBe('London');
  });

  it('is nothing where a pack tells ethnicity apart nowhere', () => {
    const totals = pack.cells.filter(({ ethnicity }) => ethnicity === 'all');
    expect(scopeOf(publishedOf({ facts: pack.facts, cells: totals }), {})).toBeNull();
  });
});
