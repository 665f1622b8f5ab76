import { describe, expect, it } from 'vitest';
import { asShown, masked } from '../../src/dataset/quality/mask';
import { namedPersonal } from '../../src/dataset/quality/personal-columns';
import { looksSo, NAME_IN_ID, PERSONAL_PATTERNS, personalShape } from '../../src/dataset/quality/personal-patterns';
import { namedPersonalColumns, personalColumns } from '../../src/dataset/quality/personal-profile';
import { patternsFor } from '../../src/dataset/quality/personal-text';
import { storedCodes } from '../../src/vocabulary/code-list';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { BOROUGH } from '../../src/vocabulary/places';
import { KNOWN_AREAS } from '../../src/selection/facets';

const shapeOf = (value: string): string | undefined => personalShape(value)?.id;
const inId = (value: string): readonly string[] =>
  patternsFor('record_id').flatMap((pattern) => (looksSo(pattern, value) ? [pattern.id] : []));

describe('what gives a person away', () => {
  it.each([
    ['12/123456A', 'pnc'],
    ['PNC 2012/0123456a', 'pnc'],
    ['01EK/1234/22', 'custody'],
    ['AB 12 34 56 C', 'nino'],
    ['QQ123456C', undefined],
    ['N17 6RA', 'postcode'],
    ['flat 2, n17 6ra', 'postcode'],
    ['jo.sample@example.org', 'email'],
    ['07700 900123', 'phone'],
    ['+44 20 7946 0999', 'phone'],
    ['943 476 5919', 'nhs'],
    ['JS-12/03/2008', 'birth'],
    ['2008-03-12', 'birth'],
    ['Mohammed Sample', 'name'],
    ['SAMPLE, Alexander', 'name'],
    ['The child was seen with two others near the station and said nothing', 'free-text'],
  ])('%s', (value, shape) => {
    expect(shapeOf(value)).toBe(shape);
  });

  it('words alone where a pseudonym should be', () => {
    expect(inId('Jo Sample')).toEqual(['name']);
    expect(inId('SAMPLE, Alex')).toEqual(['name']);
    expect(inId('Zoë O’Sample-Smith')).toEqual(['name']);
  });
});

describe('what does not', () => {
  const PSEUDONYMS = [
    'P000123',
    'oocd-0000001',
    '1',
    '00001234567',
    'd41d8cd98f00b204e9800998ecf8427e',
    '7f3a9c2e-4b1d-4e8a-9c3f-2d1e5b6a7c8d',
    'HAR/2023/00017',
    'case 12',
    'OOCD-20230412-001',
    '2023-04-12-17',
    'A1B2C3',
    'k9Xz',
    '12345',
  ];
  it.each(PSEUDONYMS)('%s is a pseudonym', (value) => {
    expect(inId(value)).toEqual([]);
    expect(asShown(value)).toBe(value);
  });

  it('no code or label of any list, no borough and no area looks like a person', () => {
    const words = [
      ...EXTRACTS.flatMap(({ columns }) => columns.flatMap(({ codes }) => (codes ? storedCodes(codes) : []))),
      ...BOROUGH.codes,
    ].flatMap(({ code, label, also = [] }) => [code, label, ...also]);
    const places = [...words, ...KNOWN_AREAS.map(({ label }) => label), 'Central South BCU', 'Highbury', 'not known'];
    expect(places.length).toBeGreaterThan(200);
    expect(places.filter((value) => shapeOf(value) !== undefined)).toEqual([]);
  });

  it('digits alone, which only a whole column of them gives away', () => {
    const mobile = PERSONAL_PATTERNS.find(({ id }) => id === 'mobile');
    expect(mobile?.leastShare).toBe(0.5);
    expect(shapeOf('07700900123')).toBeUndefined();
    expect(looksSo(NAME_IN_ID, '07700900123')).toBe(false);
  });
});

describe('masks', () => {
  it('keep the first letter of a word and no more', () => {
    expect(masked('Jo Sample')).toBe('J… S…');
    expect(masked(' 12/123456A ')).toBe('1…');
    expect(masked('one two three four five')).toBe('o… t… t… f… …');
  });
  it('are laid on what looks personal alone', () => {
    expect(asShown('Mohammed Sample')).toBe('M… S…');
    expect(asShown('07700900123')).toBe('0…');
    expect(asShown('Martian')).toBe('Martian');
    expect(asShown('Greater Manchester')).toBe('Greater Manchester');
  });
});

describe('columns that were not read', () => {
  it.each([
    ['Surname', 'names'],
    ['child_name', 'names'],
    ['DOB', 'dates of birth'],
    ['DateOfBirth', 'dates of birth'],
    ['home_address', 'addresses'],
    ['Post Code', 'postcodes'],
    ['Email', 'ways to reach a person'],
    ['PNC_ID', 'numbers that identify a person'],
    ['Case notes', 'free text about people'],
  ])('%s holds %s', (name, holds) => {
    expect(namedPersonal(name)).toBe(holds);
  });
  it.each(['la_name', 'ward name', 'file_name', 'offence', 'legislation', 'street', 'object_of_search', 'type'])(
    '%s says nothing of people',
    (name) => {
      expect(namedPersonal(name)).toBeNull();
    },
  );

  const column = (name: string, values: readonly string[]) => ({
    name,
    type: 'text' as const,
    values: values.map((value) => ({ value, rows: 1 })),
    otherRows: 0,
  });
  it('are told by their values where their names say nothing', () => {
    const columns = [
      column('who', ['Mohammed Sample', 'Olivia Sample', 'Ahmed Example', 'Sophie Example']),
      column('where', ['Camden', 'Tower Hamlets', 'Hackney']),
      column('ref', ['943 476 5919', '943 476 5870']),
      column(
        'what happened',
        Array.from({ length: 4 }, (_, row) => `${row} was seen with two others near the old station and said nothing`),
      ),
      column('read', ['Mohammed Sample']),
      column('number', ['07700900123', '07700900124', 'x']),
      column('count', ['1', '2', '07700900123']),
    ];
    expect(personalColumns({ columns }, new Set(['read']))).toEqual([
      { name: 'who', holds: 'names' },
      { name: 'ref', holds: 'NHS numbers' },
      { name: 'what happened', holds: 'free text about people' },
      { name: 'number', holds: 'telephone numbers' },
    ]);
  });
  it('are told by their names where nothing else is known', () => {
    expect(namedPersonalColumns(['surname', 'legislation'])).toEqual([{ name: 'surname', holds: 'names' }]);
  });
});
