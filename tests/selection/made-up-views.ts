/** Views as a reader may have chosen them, made up by chance. */
import fc from 'fast-check';
import { EXTRACT_KINDS, EXTRACTS } from '../../src/dataset/kinds/extracts';
import { knownParts } from '../../src/selection/known';
import type { View } from '../../src/selection/selection';

const known = knownParts();
const month = fc.integer({ min: 0, max: 1199 }).map((number) => {
  return `${2000 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
});
const months = fc.uniqueArray(month, { maxLength: 40 }).map((codes) => [...codes].sort());
const kind = fc.constantFrom(...EXTRACT_KINDS);
const mark = fc.record({
  fingerprint: fc.stringMatching(/^[0-9a-f]{12}$/),
  // Longer names are cut: tests/selection/files-in-address.test.ts.
  file: fc
    .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
    .map((name) => Array.from(name).slice(0, 60).join('')),
});
const parts = Object.fromEntries(
  Object.entries(known).map(([id, codes]) => [id, id === 'month' ? months : fc.subarray([...codes])]),
);
const withoutHoles = (ticks: Readonly<Record<string, string[] | undefined>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(ticks).flatMap(([id, codes]) => (codes ? [[id, codes]] : [])));
const withoutNothing = (chosen: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(chosen).flatMap(([id, code]) => (code === undefined ? [] : [[id, code]])));
/** One of the ids of each extract, for some of the extracts. */
const ofEach = (idsOf: (contract: (typeof EXTRACTS)[number]) => readonly string[]) =>
  fc
    .record(Object.fromEntries(EXTRACTS.map((one) => [one.kind, fc.constantFrom(...idsOf(one))])), { requiredKeys: [] })
    .map(withoutNothing);

/** Who is looked at in a pack: nothing, or a part of it or all. */
const inPack = fc
  .record(
    {
      question: fc.constantFrom('oocd/five_disposals/charge', 'remand/all/youth_detention_accommodation'),
      area: fc.constantFrom('london/london', 'borough/E09000014', 'court_user_group/a group & co'),
      age: fc.constantFrom('all', '10-14', '15-17'),
      period: fc.constantFrom('2024-25', '2024-25 H1', '2023-24 Q4'),
    },
    { requiredKeys: [] },
  )
  .map((chosen) => (Object.keys(chosen).length ? { inPack: chosen } : {}));

export const anyView: fc.Arbitrary<View> = fc
  .record({
    sheet: fc.constantFrom('overview', ...EXTRACT_KINDS),
    selection: fc.record({
      ticks: fc.record(parts, { requiredKeys: [] }).map(withoutHoles),
      comparator: fc.constantFrom('asian', 'black', 'mixed', 'white', 'other', 'all_others', 'total'),
      detail: fc.constantFrom('broad', 'nineteen', 'bame'),
      unit: fc.constantFrom('children', 'any', 'events'),
      grain: fc.constantFrom('quarter', 'half_year', 'financial_year'),
      outcomes: ofEach(({ outcomes }) => outcomes.map(({ id }) => id)),
      bases: ofEach(({ outcomes }) => outcomes.map(({ base }) => base.id)),
      matchedOn: fc.subarray(['age', 'gravity', 'offence_group']),
      crossing: fc.constantFrom('age_sex', 'care_status', 'send', 'area'),
    }),
    extracts: fc.dictionary(kind, mark),
    references: fc
      .dictionary(fc.constantFrom('population', 'establishment_population', 'reference_figures', 'area_groups'), mark)
      .map((marks) => (Object.keys(marks).length ? marks : undefined)),
    inPack,
    pack: fc.option(mark, { nil: undefined }),
  })
  .map(({ references, pack, inPack: chosen, selection, ...rest }) => ({
    ...rest,
    selection: { ...selection, ...chosen },
    ...(references ? { references } : {}),
    ...(pack ? { pack } : {}),
  }));
