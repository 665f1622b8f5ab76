import { describe, expect, it } from 'vitest';
import { presentFacet } from '../../src/presentation/filters';
import type { Part } from '../../src/selection/selection';
import { AGE, AGE_GROUPS, CHILD_AGES } from '../../src/vocabulary/demographics';

const AGES: Part = {
  id: 'age',
  legend: 'Age',
  choices: AGE.codes.map(({ code, label }) => ({ code, label })),
  groups: AGE_GROUPS.map((group) => ({ ...group, form: 'shortcut' })),
  opening: CHILD_AGES,
};

/** What the part of age offers where rows stand so, children's ages ticked: labels of ticked ages, ids of groups. */
function offered(rows: Readonly<Record<string, number>>) {
  const part = presentFacet(AGES, {
    ticked: new Set(CHILD_AGES),
    countOf: (code) => rows[code] ?? 0,
    state: '10 to 17',
  });
  return {
    ticked: part.choices.filter(({ ticked }) => ticked).map(({ label, count }) => `${label}: ${count}`),
    groups: part.groups.map(({ id, count }) => `${id}: ${count}`),
  };
}

describe('ages that a file gives in bands', () => {
  it('have no tick at single years, or at narrower groups, that hold no row', () => {
    expect(offered({ 'b10-17': 22_995 })).toEqual({
      ticked: ['10 to 17, single year not supplied: 22,995'],
      groups: ['child: 22,995', 'adult: 0'],
    });
  });

  it('leave what they do not reach: 15 to 17 by the year beside 10 to 14 in a band', () => {
    expect(offered({ 'b10-14': 8, '15': 3, '17': 2, 'b18+': 4 })).toEqual({
      ticked: ['15: 3', '16: 0', '17: 2', '10 to 14, single year not supplied: 8'],
      groups: ['child: 13', '10-14: 8', '15: 3', '16-17: 2', 'adult: 4'],
    });
  });

  it('change nothing where every age is given by the year: a year without cases is seen to have none', () => {
    expect(offered({ '12': 4, '15': 3 })).toEqual({
      ticked: ['10: 0', '11: 0', '12: 4', '13: 0', '14: 0', '15: 3', '16: 0', '17: 0'],
      groups: ['child: 7', '10-14: 4', '15: 3', '16-17: 0', 'adult: 0'],
    });
  });
});
