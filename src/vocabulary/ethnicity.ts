import { type CodeList, codeList } from './code-list';

/**
 * Self-defined ethnicity: PACE Code A 2023 annex B, the nineteen groups of Census 2021, with "not stated". The last
 * five are no codes of the annex: they are for files that give a broad group and nothing within it.
 * Not recorded and not recognised are added by the code list and stay apart from not stated.
 * O1 means Arab here and Chinese in the 16+1 scheme of 2001, so a file must say which code set it uses.
 */
export const ETHNICITY: CodeList = codeList('ethnicity', [
  ['A3', 'Bangladeshi', 'Asian/Asian British - Bangladeshi', 'Asian - Bangladeshi'],
  ['A4', 'Chinese', 'Asian/Asian British - Chinese', 'Asian - Chinese'],
  ['A1', 'Indian', 'Asian/Asian British - Indian', 'Asian - Indian'],
  ['A2', 'Pakistani', 'Asian/Asian British - Pakistani', 'Asian - Pakistani'],
  ['A9', 'Any other Asian', 'Asian/Asian British - Any other Asian background', 'Any other Asian background'],
  ['B2', 'African', 'Black/African/Caribbean/Black British - African', 'Black - African', 'Black African'],
  ['B1', 'Caribbean', 'Black/African/Caribbean/Black British - Caribbean', 'Black - Caribbean', 'Black Caribbean'],
  [
    'B9',
    'Any other Black',
    'Black/African/Caribbean/Black British - Any other Black/African/Caribbean background',
    'Any other Black background',
  ],
  ['M3', 'White and Asian', 'Mixed/Multiple ethnic groups - White and Asian', 'Mixed - White and Asian'],
  [
    'M2',
    'White and Black African',
    'Mixed/Multiple ethnic groups - White and Black African',
    'Mixed - White and Black African',
  ],
  [
    'M1',
    'White and Black Caribbean',
    'Mixed/Multiple ethnic groups - White and Black Caribbean',
    'Mixed - White and Black Caribbean',
  ],
  [
    'M9',
    'Any other Mixed',
    'Mixed/Multiple ethnic groups - Any other Mixed/Multiple ethnic background',
    'Any other Mixed background',
  ],
  ['W1', 'British', 'White - English/Welsh/Scottish/Northern Irish/British', 'White British', 'White - British'],
  ['W2', 'Irish', 'White - Irish', 'White Irish'],
  ['W3', 'Gypsy or Irish Traveller', 'White - Gypsy or Irish Traveller'],
  ['W4', 'Roma', 'White - Roma'],
  ['W9', 'Any other White', 'White - Any other White background', 'Any other White background'],
  ['O1', 'Arab', 'Other ethnic group - Arab', 'Other - Arab'],
  ['O9', 'Any other', 'Other ethnic group - Any other ethnic group', 'Any other ethnic group'],
  ['NS', 'Not stated', 'Other ethnic group - Not stated', 'refused'],
  ['A0', 'Asian, group within not given', 'Asian', 'Asian or Asian British', 'Asian, Asian British or Asian Welsh'],
  [
    'B0',
    'Black, group within not given',
    'Black',
    'Black or Black British',
    'Black, Black British, Black Welsh, Caribbean or African',
  ],
  ['M0', 'Mixed, group within not given', 'Mixed', 'Mixed or Multiple ethnic groups'],
  ['W0', 'White, group within not given', 'White'],
  ['O0', 'Other, group within not given', 'Other', 'Other ethnic group'],
]);

export type BroadGroup = 'asian' | 'black' | 'mixed' | 'white' | 'other';

export interface EthnicityGroup {
  readonly id: BroadGroup;
  readonly label: string;
  /** Those of the nineteen that belong to it. */
  readonly members: readonly string[];
  /** The code of those for whom nothing but this broad group is known. */
  readonly alone: string;
  /** All codes that are counted in it: its members, and the broad group alone. */
  readonly codes: readonly string[];
}

/** The five broad groups in Census order, each with its members. Black and Mixed are never merged. */
export const BROAD_GROUPS: readonly EthnicityGroup[] = [
  group('asian', 'Asian', ['A3', 'A4', 'A1', 'A2', 'A9'], 'A0'),
  group('black', 'Black', ['B2', 'B1', 'B9'], 'B0'),
  group('mixed', 'Mixed', ['M3', 'M2', 'M1', 'M9'], 'M0'),
  group('white', 'White', ['W1', 'W2', 'W3', 'W4', 'W9'], 'W0'),
  group('other', 'Other', ['O1', 'O9'], 'O0'),
];

function group(id: BroadGroup, label: string, members: readonly string[], alone: string): EthnicityGroup {
  return { id, label, members, alone, codes: [...members, alone] };
}

/** The codes that stand for a broad group of which nothing more is known. */
export const BROAD_ALONE: readonly string[] = BROAD_GROUPS.map(({ alone }) => alone);

/**
 * The codes of a broad group that an extract can hold anybody in. `held` are the codes of its rows where some give a
 * broad group alone: then the nineteen of a group that only stands alone would be noughts that nobody counted.
 */
export function codesPresent({ members, alone, codes }: EthnicityGroup, held?: readonly string[]): readonly string[] {
  if (!held?.includes(alone)) return members;
  return members.some((code) => held.includes(code)) ? codes : [alone];
}

/** Kept apart from the groups in every table: rows, never dropped, never compared as if they were groups. */
export const UNKNOWN_ETHNICITY: readonly string[] = ['NS', 'NR', 'NX'];

/** Whether a row of codes is everyone, unknown ethnicity included. */
export function holdsUnknown({ codes }: { readonly codes: readonly string[] }): boolean {
  return codes.some((code) => UNKNOWN_ETHNICITY.includes(code));
}

/**
 * The lump that the source documents criticise. Offered only as an explicit choice, always with the groups
 * inside and the reason why it hides them.
 */
export const BAME = {
  id: 'bame',
  label: 'Asian, Black, Mixed and Other taken together ("BAME")',
  members: ['asian', 'black', 'mixed', 'other'] as readonly BroadGroup[],
  caution:
    'One figure for Asian, Black, Mixed and Other children hides that groups differ: where one group is over-represented and another under-represented, they cancel out.',
} as const;

/** Officer-observed ethnicity, as IC codes or in words. Shown beside the child's own answer, never in its place. */
export const OBSERVED_ETHNICITY: CodeList = codeList('ethnicity_observed', [
  ['asian', 'Asian', 'IC4', 'Asian (IC4)'],
  ['black', 'Black', 'IC3'],
  ['mixed', 'Mixed'],
  ['white', 'White', 'IC1', 'IC2'],
  ['other', 'Other', 'IC5', 'IC6'],
]);

export const ETHNICITY_SOURCE: CodeList = codeList('ethnicity_source', [
  ['self_defined', 'Self-defined', 'self-defined', 'self defined'],
  ['court_record', 'Court record', 'court record'],
  ['police_record', 'Police record', 'police record'],
  ['checked_with_child', 'Checked with the child', 'checked with the child'],
]);
