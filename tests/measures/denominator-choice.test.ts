import { existsSync, readFileSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm/node';
import { describe, expect, test } from 'vitest';
import { textLines } from '../../src/engine/whole-text';
import { denominators } from '../../src/measures/denominators';
import { type PerThousandInput, perThousand } from '../../src/measures/per-thousand';
import { spellings } from '../../src/vocabulary/code-list';
import { ETHNICITY } from '../../src/vocabulary/ethnicity';
import { type DenominatorChoice, HACKNEY, TOWER_HAMLETS } from '../reference/denominator-choice';
import { againstWhite, GROUPS, populationsOf, rowOf, scope, yearlyCounts } from './population-fixtures';

const SOURCES = { allAges: 'Census all ages', ages4to15: 'Census ages 4 to 15', school: 'School census' } as const;
type Choice = keyof typeof SOURCES;
const CHOICES: readonly Choice[] = ['allAges', 'ages4to15', 'school'];

/** Totals and shares as a reader would open them. */
function csvOf({ borough, children, shares }: DenominatorChoice): string {
  const lines = CHOICES.flatMap((choice) =>
    (['black', 'white'] as const).map(
      (group) => `${borough},10-17,${group},${shares[choice][group]},${children},${SOURCES[choice]},2021`,
    ),
  );
  return ['borough,age,group,share,total,source,year', ...lines].join('\r\n');
}

function inputsOf(known: DenominatorChoice, searches: Readonly<Record<string, number>>): readonly PerThousandInput[] {
  const table = yearlyCounts(searches);
  return populationsOf(csvOf(known)).map((population) => ({
    table,
    population,
    scope: scope([known.borough], ['b10-17']),
    unit: 'children',
  }));
}

function ratios(known: DenominatorChoice, searches: Readonly<Record<string, number>>): readonly string[] {
  return inputsOf(known, searches).map((input) => {
    const { comparison } = rowOf(perThousand(input, GROUPS, againstWhite).rows, 'black');
    return comparison?.ok ? comparison.value.ratio.estimate.toFixed(2) : '';
  });
}

const wanted = (known: DenominatorChoice): readonly string[] => CHOICES.map((one) => known.ratios[one].toFixed(2));
const counts = ({ searches }: DenominatorChoice) => ({ B1: searches.black, W1: searches.white });

describe('the choice of population, on real searches of children', () => {
  test.each([
    ['Tower Hamlets', TOWER_HAMLETS],
    ['Hackney', HACKNEY],
  ])('%s: the three ratios found independently', (_, known) => {
    expect(ratios(known, counts(known))).toEqual(wanted(known));
  });

  test('Tower Hamlets is turned round, Hackney is not', () => {
    const choice = (known: DenominatorChoice) => denominators(inputsOf(known, counts(known)), GROUPS, againstWhite);
    const turned = choice(TOWER_HAMLETS).turned;
    expect(turned?.group.label).toBe('Black');
    expect(turned?.highest.population).toBe('Census all ages, 2021');
    expect(turned?.lowest.population).toBe('School census, 2021');
    expect(choice(HACKNEY).turned).toBeNull();
    expect(choice(HACKNEY).moved?.lowest.ratio.toFixed(2)).toBe('3.14');
  });
});

const SHARED = new URL('../../../shared/data/', import.meta.url);
const SEARCHES = new URL('london-child-searches-2021-12-to-2022-11.parquet', SHARED);

describe.skipIf(!existsSync(SEARCHES))('the same from the files themselves', () => {
  const text = (name: string) => readFileSync(new URL(name, SHARED), 'utf8');

  test.each([TOWER_HAMLETS, HACKNEY])('$borough: inputs and ratios', (known) => {
    const [head = [], ...shares] = [...textLines(text('child-ethnicity-shares.csv'))];
    const at = (name: string) => head.indexOf(name);
    const sum = (group: string, column: string) =>
      shares
        .filter((row) => row[at('la_code')] === known.borough && row[at('group')]?.startsWith(group))
        .reduce((total, row) => total + Number(row[at(column)]), 0);
    for (const group of ['black', 'white'] as const) {
      expect(sum(group, 'census2021_all_age_pct')).toBeCloseTo(known.shares.allAges[group], 6);
      expect(sum(group, 'census2021_age4_15_pct')).toBeCloseTo(known.shares.ages4to15[group], 6);
      expect(sum(group, 'school_census_2024_25_pct')).toBeCloseTo(known.shares.school[group], 6);
    }
    const people = [...textLines(text('population-10-17-mid-2020.csv'))].find(([code]) => code === known.borough);
    expect(Number(people?.[3])).toBe(known.children);
    expect(ratios(known, searchesIn(known.borough))).toEqual(wanted(known));
  });
});

/** Searches of a borough by code, spelt out as the police spell them. */
function searchesIn(borough: string): Readonly<Record<string, number>> {
  const table = tableFromIPC(readParquet(new Uint8Array(readFileSync(SEARCHES))).intoIPCStream());
  const [places, groups] = [table.getChild('la_code'), table.getChild('self_defined_ethnicity')];
  const accepted = spellings(ETHNICITY);
  const found: Record<string, number> = {};
  for (let row = 0; row < table.numRows; row++) {
    if (places?.get(row) !== borough) continue;
    const code = accepted.get(String(groups?.get(row) ?? '').toLowerCase()) ?? 'NX';
    found[code] = (found[code] ?? 0) + 1;
  }
  return found;
}
