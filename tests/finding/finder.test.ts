/** What is found for what is typed: the words on the screen, in their order, and what choosing them does. */
import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../src/figures/sheets';
import { finderOf } from '../../src/finding/finder';
import type { Suggestion } from '../../src/finding/suggestion';
import { OPENING_SELECTION, type Selection, type SheetId } from '../../src/selection/selection';
import { madeUpFindable } from './made-up';

const finder = (sheet: SheetId = 'oocd', selection: Selection = OPENING_SELECTION) =>
  finderOf(madeUpFindable(sheet, selection));
const onDisposals = finder();

const line = ({ name, does }: Suggestion): string => `${name}: ${does}`;
const lines = (query: string, finds = onDisposals): readonly string[] => finds.find(query).suggestions.map(line);
const first = (query: string, finds = onDisposals): string => lines(query, finds)[0] ?? '';

describe('several words that name several things', () => {
  it('are one suggestion first, then each alone', () => {
    const { suggestions, note } = onDisposals.find('haringey girls charge');
    expect(suggestions.map(line)).toEqual([
      'Haringey, female, charge: Tick 2 boxes and choose the outcome',
      'Haringey: Tick 1 box in Borough',
      'Female: Tick 1 box in Sex',
      'Charge (outcome): Choose the outcome',
      'Charge (disposal): Tick 1 box in Disposal',
    ]);
    expect(suggestions[0]).toMatchObject({
      kind: 'together',
      sheet: null,
      figure: null,
      changes: [
        { does: 'tick', part: 'borough', codes: ['E09000014'] },
        { does: 'tick', part: 'sex', codes: ['female'] },
        { does: 'choose', control: 'outcome', option: 'charge' },
      ],
    });
    expect(note).toBe('');
  });

  it('lead to the sheet that has them all where the one in sight has not', () => {
    expect(onDisposals.find('black boys remanded').suggestions[0]).toMatchObject({
      name: 'Black, male, remand to youth detention',
      does: 'Tick 2 boxes and choose the outcome, on Remand',
      sheet: 'remand',
    });
    expect(first('haringey girls charge', finder('overview'))).toBe(
      'Haringey, female, charge: Tick 2 boxes and choose the outcome, on Out-of-court disposals',
    );
    // Boxes alone keep the reader where they are.
    expect(finder('overview').find('haringey girls').suggestions[0]).toMatchObject({ sheet: null });
  });

  it('may end in a figure, and boxes of one part are ticked together', () => {
    expect(onDisposals.find('haringey like for like').suggestions[0]).toMatchObject({
      name: 'Haringey, like for like',
      does: 'Tick 1 box and go to the figure',
      sheet: 'oocd',
      figure: 'like-for-like',
    });
    expect(onDisposals.find('camden islington black').suggestions[0]).toMatchObject({
      does: 'Tick 3 boxes',
      changes: [
        { part: 'borough', codes: ['E09000007', 'E09000019'] },
        { part: 'ethnicity', codes: ['B1', 'B2', 'B9'] },
      ],
    });
  });

  it('name what an outcome is set against where a second one is named', () => {
    const overview = finder('overview');
    const asked = [
      'haringey community resolution charge',
      'haringey community resolution or charge',
      'community resolution rather than a charge in haringey',
    ];
    for (const query of asked) {
      expect(overview.find(query).suggestions[0]).toMatchObject({
        does: 'Tick 1 box and choose the outcome and who it is out of, on Out-of-court disposals',
        sheet: 'oocd',
        changes: [
          { does: 'tick', part: 'borough', codes: ['E09000014'] },
          { does: 'choose', control: 'outcome', option: 'community_resolution' },
          { does: 'choose', control: 'base', option: 'resolution_or_charge' },
        ],
      });
    }
    expect(first(asked[0] ?? '', overview)).toMatch(/^Haringey, community resolution, instead of a charge: /);
    const onRemand = finder('remand', { ...OPENING_SELECTION, outcomes: { remand: 'supported_bail' } });
    expect(onRemand.find('rather than remand').suggestions[0]).toMatchObject({
      changes: [{ does: 'choose', control: 'base', option: 'support_or_remand' }],
    });
  });

  it('offer an outcome together with a base that it alone has, whatever outcome is chosen now', () => {
    const onRemand = finder('remand');
    const both = [
      { does: 'choose', control: 'outcome', option: 'supported_bail' },
      { does: 'choose', control: 'base', option: 'support_or_remand' },
    ];
    for (const query of ['bail with support rather than remand', 'rather than remand'])
      expect(onRemand.find(query).suggestions[0]).toMatchObject({
        name: 'Bail with support, instead of remand away from home',
        does: 'Choose the outcome and who it is out of',
        changes: both,
      });
    const charged = finder('oocd', { ...OPENING_SELECTION, outcomes: { oocd: 'charge' } });
    expect(charged.find('haringey community resolution rather than a charge').suggestions[0]).toMatchObject({
      name: 'Haringey, community resolution, instead of a charge',
      does: 'Tick 1 box and choose the outcome and who it is out of',
      changes: [
        { does: 'tick', part: 'borough', codes: ['E09000014'] },
        { does: 'choose', control: 'outcome', option: 'community_resolution' },
        { does: 'choose', control: 'base', option: 'resolution_or_charge' },
      ],
    });
  });

  it('say what they take the place of', () => {
    const camden: Selection = { ...OPENING_SELECTION, ticks: { borough: ['E09000007'], sex: ['female'] } };
    const finds = finder('oocd', camden);
    expect(lines('haringey girls', finds)).toEqual([
      'Haringey, female: Tick 1 box in place of those of the same part',
      'Haringey: Tick 1 box in Borough, in place of what is ticked',
      'Female: Ticked already in Sex',
    ]);
  });

  it('say how many boxes are still to be ticked, and which base goes with the outcome that is left', () => {
    const girls: Selection = {
      ...OPENING_SELECTION,
      ticks: { sex: ['female'] },
      outcomes: { oocd: 'community_resolution' },
      bases: { oocd: 'resolution_or_charge' },
    };
    expect(lines('haringey girls charge', finder('oocd', girls)).slice(0, 4)).toEqual([
      'Haringey, female, charge: Tick 1 box and choose the outcome, no longer instead of a charge',
      'Haringey: Tick 1 box in Borough',
      'Female: Ticked already in Sex',
      'Charge (outcome): Choose the outcome, no longer instead of a charge',
    ]);
  });
});

describe('one thing', () => {
  it.each([
    ['HGY', 'Haringey: Tick 1 box in Borough'],
    ['tottenham', 'Haringey: Tick 1 box in Borough'],
    ['K&C', 'Kensington and Chelsea: Tick 1 box in Borough'],
    ['girls', 'Female: Tick 1 box in Sex'],
    ['under 14', 'Ages 10 to 13: Tick 4 boxes in Age, in place of what is ticked'],
    ['15 to 16', 'Ages 15 to 16: Tick 2 boxes in Age, in place of what is ticked'],
    ['looked after', 'Looked after: Tick 1 box in Care status'],
    ['in care', 'Looked after: Tick 1 box in Care status'],
    ['EHCP', 'EHC plan: Tick 1 box in SEND'],
    ['knife', 'Weapons: Tick 1 box in Offence group'],
    ['central north', 'Central North command unit: Tick 1 box in Borough'],
    ['2023/24', 'April 2023 to March 2024: Tick 1 box in Period, in place of what is ticked'],
    ['last year', 'April 2024 to March 2025: Ticked already in Period'],
    [
      'unknown ethnicity',
      'How far unknown ethnicity could move it: Go to the figure, in “How sure, and like for like”',
    ],
    ['CR', 'Community resolution (outcome): Choose the outcome'],
    ['charged', 'Charge (outcome): Choose the outcome'],
    ['bail with support', 'Bail with support: Choose the outcome, on Remand'],
    ['compare with asian', 'Asian: Choose the group to compare with'],
    ['nineteen groups', 'Nineteen groups: Choose the groups'],
    ['like for like', 'Like for like: Go to the figure, in “How sure, and like for like”'],
    ['trend', 'Over time: Go to the figure, in “Over time”'],
    ['72 hours', 'How long separations lasted: Go to the figure, on Rule 49 separation'],
    ['rule 49', 'Rule 49 separation: Go to the sheet'],
    [
      'confidence interval',
      'likely range: Allowing for chance, the number lies somewhere in this range. It is wide where there are few children.',
    ],
  ])('%s', (query, found) => {
    expect(first(query)).toBe(found);
  });

  it('of unknown ethnicity is the figure first: its boxes alone leave nobody to compare', () => {
    const { suggestions } = onDisposals.find('unknown ethnicity');
    expect(suggestions.slice(0, 4).map(({ kind, name, figure, term }) => [kind, name, figure ?? term])).toEqual([
      ['figure', 'How far unknown ethnicity could move it', 'unknowns'],
      ['tick', 'Ethnicity not known', null],
      ['term', 'not stated', 'not-stated'],
      ['term', 'worst case', 'worst-case'],
    ]);
  });

  it('on the overview is offered on every sheet that has it', () => {
    expect(lines('like for like', finder('overview')).slice(0, 6)).toEqual([
      'Like for like: Go to the figure, on Stop and search',
      'Like for like: Go to the figure, on Knife crime prevention orders',
      'Like for like: Go to the figure, on Out-of-court disposals',
      'Like for like: Go to the figure, on Remand',
      'Like for like: Go to the figure, on Rule 49 separation',
      expect.stringMatching(/^like for like: Children are compared only with/),
    ]);
  });
});

describe('other spellings', () => {
  it.each([
    ['haringay gurls chrage', 'Haringey, female, charge: Tick 2 boxes and choose the outcome'],
    ['comunity resoluton', 'Community resolution (outcome): Choose the outcome'],
    ['HARINGEY, Girls & CHARGE!', 'Haringey, female, charge: Tick 2 boxes and choose the outcome'],
    ['children in Haringey who were charged', 'Haringey, charge: Tick 1 box and choose the outcome'],
    ['islingtn', 'Islington: Tick 1 box in Borough'],
  ])('%s', (query, found) => {
    expect(first(query)).toBe(found);
  });

  it('take a word that is still being typed for any that begins so', () => {
    expect(lines('har').slice(0, 2).sort()).toEqual([
      'Haringey: Tick 1 box in Borough',
      'Harrow: Tick 1 box in Borough',
    ]);
    expect(first('haringey fem')).toBe('Haringey, female: Tick 2 boxes');
  });
});

describe('what is called nothing', () => {
  it('is said, with what to try', () => {
    expect(onDisposals.find('xylophone')).toEqual({
      suggestions: [],
      note: 'Nothing here is called “xylophone”. Try a borough, a group, an age, an outcome such as “charge”, or a word such as “likely range”.',
    });
    expect(onDisposals.find('   ')).toEqual({ suggestions: [], note: '' });
  });

  it('is left out beside what is called something, and that is said', () => {
    const { suggestions, note } = onDisposals.find('haringey xylophone');
    expect(suggestions.map(line)).toEqual(['Haringey: Tick 1 box in Borough']);
    expect(note).toBe('Nothing here is called “xylophone”, so that was left out.');
  });
});

describe('only what is open', () => {
  it('is found: a figure and an outcome of a closed extract are not', () => {
    const remandAlone = finderOf(madeUpFindable('remand', OPENING_SELECTION, ['remand']));
    expect(lines('72 hours', remandAlone).filter((found) => found.startsWith('How long'))).toEqual([]);
    expect(remandAlone.find('charge').suggestions.map(({ kind }) => kind)).toEqual(['term']);
  });
});

describe('data that no extract holds', () => {
  it.each([
    ['sentences', 'Sentences'],
    ['sentencing', 'Sentences'],
    ['breach', 'Breach of orders'],
    ['adjudications', 'Adjudications'],
    ['released under investigation', 'Released under investigation'],
    ['RUI', 'Released under investigation'],
    ['needs', 'Assessed needs and services'],
    ['reoffending', 'Reoffending'],
  ])('by “%s” leads to the register of what was asked for', (query, name) => {
    const found = onDisposals.find(query).suggestions.find((one) => one.kind === 'outside');
    expect(found).toEqual({
      ...{ id: `outside ${name}`, kind: 'outside', name, changes: [], term: null },
      does: 'No extract here holds it: go to the data asked for, in the meeting’s record',
      ...{ sheet: 'oocd', figure: 'record', heading: 'record-register' },
    });
  });

  it('comes after what an extract holds, and is never done together with it', () => {
    expect(
      finder('kcpo')
        .find('breach')
        .suggestions.map(({ kind }) => kind)[0],
    ).toBe('choice');
    const { suggestions } = onDisposals.find('haringey sentences');
    expect(suggestions.slice(0, 2).map(({ kind, name }) => [kind, name])).toEqual([
      ['tick', 'Haringey'],
      ['outside', 'Sentences'],
    ]);
    expect(suggestions.filter(({ kind }) => kind === 'together')).toEqual([]);
  });
});

describe('the words by which figures are asked', () => {
  it('stand with each figure, and are more than its name', () => {
    const ofOverview = madeUpFindable('overview').sheets.filter(({ id }) => id === 'overview');
    const all = [...FIGURES, ...ofOverview.flatMap(({ figures }) => figures)];
    expect(all.length).toBeGreaterThan(30);
    for (const { id, name, said } of all)
      expect([id, said.filter((words) => words !== name).length]).not.toEqual([id, 0]);
  });
});
