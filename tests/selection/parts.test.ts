import { describe, expect, it } from 'vitest';
import { facetsOf, tickedIn } from '../../src/selection/facets';
import { CHILD_AGES } from '../../src/vocabulary/demographics';
import { datasetOver, OOCD, partNamed, PARTS, THREE_YEARS } from './made-up';

const labels = (id: string): readonly string[] => partNamed(id).choices.map(({ label }) => label);

describe('the parts of the filter', () => {
  it('come ethnicity first, then age, borough, sex, period, and the rest of the contract', () => {
    expect(PARTS.slice(0, 5).map(({ legend }) => legend)).toEqual(['Ethnicity', 'Age', 'Borough', 'Sex', 'Period']);
    expect(PARTS.slice(5).map(({ id }) => id)).toContain('gravity_scheme');
  });

  it('offer only what the file supplied', () => {
    const supplied = ['ethnicity', 'age', 'borough', 'disposal', 'event_date'];
    const parts = facetsOf({ ...THREE_YEARS, supplied }, OOCD);
    expect(parts.map(({ id }) => id)).toEqual(['ethnicity', 'age', 'borough', 'month', 'disposal']);
  });

  it('keep the three ways of not knowing an ethnicity apart, below nineteen groups in five', () => {
    expect(labels('ethnicity')).toHaveLength(22);
    expect(labels('ethnicity').slice(-3)).toEqual(['Not stated by the child', 'Not recorded', 'Not recognised']);
    const groups = partNamed('ethnicity').groups;
    expect(groups.map(({ label }) => label)).toEqual(['Asian', 'Black', 'Mixed', 'White', 'Other']);
    expect(groups.flatMap(({ codes }) => codes)).toHaveLength(19);
  });

  it('list 33 boroughs, outside London and the unknown, with the areas that are ticked together', () => {
    expect(labels('borough')).toHaveLength(36);
    expect(labels('borough').slice(-3)).toEqual(['Outside London', 'Not recorded', 'Not recognised']);
    const sorts = new Map(partNamed('borough').groups.map(({ sort, label }) => [sort, label]));
    expect([...sorts.keys()]).toHaveLength(3);
    expect(partNamed('borough').groups.map(({ label }) => label)).toContain('Tower Hamlets and City of London');
  });

  it('tick at opening children of 10 to 17 and nothing else but the period', () => {
    expect(partNamed('age').opening).toEqual(CHILD_AGES);
    expect(PARTS.filter(({ opening }) => opening.length > 0).map(({ id }) => id)).toEqual(['age', 'month']);
  });

  it('name no box that a group ticks and the part does not hold', () => {
    for (const { id, groups, choices } of PARTS) {
      const known = new Set(choices.map(({ code }) => code));
      expect(
        groups.flatMap(({ codes }) => codes).filter((code) => !known.has(code)),
        id,
      ).toEqual([]);
    }
  });
});

describe('the period', () => {
  it('lists months newest first, in financial years, with half-years and quarters beside them', () => {
    const { choices, groups } = partNamed('month');
    expect(choices.slice(0, 2).map(({ label }) => label)).toEqual(['March 2023', 'February 2023']);
    expect(groups.filter(({ form }) => form === 'nest').map(({ label }) => label)).toEqual([
      ...['April 2022 to March 2023', 'April 2021 to March 2022', 'April 2020 to March 2021'],
    ]);
    expect(groups.find(({ sort }) => sort === 'Half-year')?.label).toBe('October 2022 to March 2023');
    expect(groups.find(({ sort }) => sort === 'Quarter')?.label).toBe('January to March 2023');
  });

  it('marks periods that are covered in part', () => {
    const { groups } = partNamed('month', facetsOf(datasetOver('2021-04-01', '2022-11-14'), OOCD));
    const part = groups.filter(({ partCovered }) => partCovered).map(({ label }) => label);
    expect(part).toEqual(['April 2022 to March 2023', 'October 2022 to March 2023', 'October to December 2022']);
  });

  it('offers quarters whole where the rows know only the quarter', () => {
    const months = { first: 267, count: 10 };
    const quarters = datasetOver('2022-04-01', '2023-03-31', { grain: 'quarter', months });
    const { choices, groups, opening } = partNamed('month', facetsOf(quarters, OOCD));
    expect(choices.map(({ code }) => code)).toEqual(['NR', 'NX']);
    const newest = groups.find(({ sort }) => sort === 'Quarter');
    expect(newest).toMatchObject({ label: 'January to March 2023', codes: ['2023-01', '2023-02', '2023-03'] });
    expect([opening[0], opening.at(-1), opening.length]).toEqual(['2022-04', '2023-03', 12]);
  });
});

describe('what is ticked in a part', () => {
  it('is the opening ticks where the reader touched nothing, and nothing where the reader cleared it', () => {
    expect(tickedIn(partNamed('age'), {})).toEqual(CHILD_AGES);
    expect(tickedIn(partNamed('age'), { age: [] })).toEqual([]);
  });

  it('leaves out codes that belong to another extract', () => {
    expect(tickedIn(partNamed('route'), { route: ['on_conviction'] })).toEqual([]);
    expect(tickedIn(partNamed('route'), { route: ['on_conviction', 'street'] })).toEqual(['street']);
  });
});
