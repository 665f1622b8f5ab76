import { type CodeList, codeList } from './code-list';

/**
 * Self-defined ethnicity: PACE Code A 2023 annex B, the nineteen groups of Census 2021, with "not stated".
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
]);

export type BroadGroup = 'asian' | 'black' | 'mixed' | 'white' | 'other';

/** The five broad groups in Census order, each with its members. Black and Mixed are never merged. */
export const BROAD_GROUPS: readonly {
  readonly id: BroadGroup;
  readonly label: string;
  readonly members: readonly string[];
}[] = [
  { id: 'asian', label: 'Asian', members: ['A3', 'A4', 'A1', 'A2', 'A9'] },
  { id: 'black', label: 'Black', members: ['B2', 'B1', 'B9'] },
  { id: 'mixed', label: 'Mixed', members: ['M3', 'M2', 'M1', 'M9'] },
  { id: 'white', label: 'White', members: ['W1', 'W2', 'W3', 'W4', 'W9'] },
  { id: 'other', label: 'Other', members: ['O1', 'O9'] },
];

/** Kept apart from the groups in every table: rows, never dropped, never compared as if they were groups. */
export const UNKNOWN_ETHNICITY: readonly string[] = ['NS', 'NR', 'NX'];

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
