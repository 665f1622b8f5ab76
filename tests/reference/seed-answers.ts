/**
 * K1 to K26: figures that five public documents print, worked out again from the numbers on the
 * same line. `line` is document:line of the plain-text copy of the document. `computed` is
 * the value to reproduce; `printed` is what the document says; `note` is what a reader must know.
 */

/** The documents that `line` refers to. */
export const seedDocuments: Readonly<Record<string, string>> = {
  '000': 'MOPAC, Action Plan: Tackling Ethnic Disproportionality in Youth Justice, March 2021',
  '001': 'MOPAC Disproportionality Board, notes of 21 July 2022',
  '002': 'Ministry of Justice action plan of 23 February 2023, answering the HMIP thematic inspection',
  '003': 'Haringey Community Safety Partnership pack, 8 December 2021, with the HMIP thematic of October 2021',
  '004': 'LVSC and Clinks, response to the consultation on the Police and Crime Plan',
};

/** How the value is worked out, and so which method of src/statistics reproduces it. */
export type SeedKind = 'ratio' | 'points' | 'share' | 'sum' | 'answer' | 'contradiction' | 'totals';

/** One value to reproduce. For `answer`, inputs are the answer counted, then the others in the base. */
export interface SeedValue {
  readonly what: string;
  readonly kind: SeedKind;
  readonly inputs: readonly number[];
  readonly computed: number;
  readonly decimals: number;
}

/** One entry of the table. */
export interface SeedAnswer {
  readonly id: string;
  readonly line: string;
  readonly values: readonly SeedValue[];
  readonly printed: string;
  readonly note: string;
  readonly inconsistent?: true;
}

function value(kind: SeedKind, what: string, inputs: readonly number[], computed: number, decimals: number): SeedValue {
  return { what, kind, inputs, computed, decimals };
}

export const seedAnswers: readonly SeedAnswer[] = [
  {
    id: 'K1',
    line: '000:154',
    printed: 'more than double',
    note: 'Ratio of first-time-entrant rates per 1,000.',
    values: [value('ratio', 'Black over White', [4.8, 2.2], 2.18, 2)],
  },
  {
    id: 'K2',
    line: '000:252',
    printed: 'not in line',
    note: 'Share in custody over share in the population.',
    values: [value('ratio', 'Black children', [58, 24], 2.42, 2)],
  },
  {
    id: 'K3',
    line: '003:507',
    printed: 'twice as likely',
    note: 'The words are looser than the numbers: print the number.',
    values: [
      value('ratio', 'Black Caribbean over White', [0.14, 0.06], 2.33, 2),
      value('ratio', 'Mixed White and Black Caribbean over White', [0.15, 0.06], 2.5, 2),
    ],
  },
  {
    id: 'K4',
    line: '003:667',
    printed: '1.75 ; 2.5',
    note: 'Over-representation; exact agreement.',
    values: [value('ratio', 'girls', [14, 8], 1.75, 2), value('ratio', 'boys', [20, 8], 2.5, 2)],
  },
  {
    id: 'K5',
    line: '003:505',
    printed: '14 percentage points',
    note: 'A change in points, not in per cent.',
    values: [
      value('points', 'remanded children who were Black', [35, 21], 14, 0),
      value('ratio', 'the same as a ratio', [35, 21], 1.67, 2),
    ],
  },
  {
    id: 'K6',
    line: '003:657',
    printed: 'almost twice',
    note: 'Growth of a share; and over-representation, which is not printed.',
    values: [
      value('ratio', 'share in 2019 over 2010', [27, 14], 1.93, 2),
      value('ratio', 'share over population', [27, 18], 1.5, 2),
    ],
  },
  {
    id: 'K7',
    line: '000:209',
    printed: '',
    note: 'Immediate custody, Black and Asian against White.',
    values: [value('ratio', 'Black over White', [15, 10], 1.5, 2), value('ratio', 'Asian over White', [8, 10], 0.8, 2)],
  },
  {
    id: 'K8',
    line: '000:208',
    printed: '',
    note: 'Community sentence, Black and Asian against White.',
    values: [
      value('ratio', 'Black over White', [66, 73], 0.904, 3),
      value('ratio', 'Asian over White', [75, 73], 1.027, 3),
    ],
  },
  {
    id: 'K9',
    line: '000:210',
    printed: 'lowest conviction rate',
    note: 'Conditional on remand. The complement has another ratio, so name the outcome that is counted.',
    values: [
      value('ratio', 'convicted, Black over White', [75, 83], 0.904, 3),
      value('ratio', 'convicted, Mixed over White', [67, 83], 0.807, 3),
      value('ratio', 'not convicted, Black over White', [25, 17], 1.47, 2),
      value('ratio', 'not convicted, Mixed over White', [33, 17], 1.94, 2),
    ],
  },
  {
    id: 'K10',
    line: '003:265',
    printed: '173',
    note: "Out-of-court and court cases; Haringey's part of them.",
    values: [value('sum', 'cases', [59, 114], 173, 0), value('share', 'from Haringey, per cent', [15, 173], 8.7, 1)],
  },
  {
    id: 'K11',
    line: '003:1378',
    printed: '40 per cent ... where information had been recorded (003:577)',
    note: 'The printed 40% fits base 59, not the 35 with information recorded: show the base and let it be chosen.',
    values: [
      value('answer', 'of all 59 cases, per cent', [23, 36], 39, 1),
      value('answer', 'of the 35 with information, per cent', [23, 12], 65.7, 1),
    ],
  },
  {
    id: 'K12',
    line: '003:1380',
    printed: '',
    note: 'The same trap for disability.',
    values: [
      value('answer', 'of all 59 cases, per cent', [17, 42], 28.8, 1),
      value('answer', 'of the 41 with information, per cent', [17, 24], 41.5, 1),
    ],
  },
  {
    id: 'K13',
    line: '003:1376',
    printed: 'counts only',
    note: 'Lines 1376, 1377 and 1379: counts turned into per cent.',
    values: [
      value('share', 'excluded from school', [24, 59], 40.7, 1),
      value('share', 'criminal exploitation', [9, 59], 15.3, 1),
      value('share', 'Child in Need or Child Protection plan', [6, 59], 10.2, 1),
    ],
  },
  {
    id: 'K14',
    line: '003:1617',
    printed: '10% ; 6%',
    note: '"Not applicable" is out of the base. Lines 1617-1624 and 1662-1665.',
    values: [value('answer', 'post-court', [10, 87], 10.3, 1), value('answer', 'pre-court', [3, 45], 6.3, 1)],
  },
  {
    id: 'K15',
    line: '003:1608',
    printed: '32% ; 48% ; 20%',
    note: '"Other" is in the base: the rule belongs to each question.',
    values: [
      value('answer', 'yes', [8, 12, 5], 32, 0),
      value('answer', 'no', [12, 8, 5], 48, 0),
      value('answer', 'other', [5, 8, 12], 20, 0),
    ],
  },
  {
    id: 'K16',
    line: '003:1641',
    printed: '58% ; 42%',
    inconsistent: true,
    note: 'Yes and no make 116 of 114 cases (66 and 48 would give 58% and 42%): flag it, never use it as a check.',
    values: [
      value('contradiction', 'yes, no, cases', [68, 48, 114], 116, 0),
      value('share', 'yes, per cent', [68, 116], 58.6, 1),
    ],
  },
  {
    id: 'K17',
    line: '003:1546',
    printed: 'may not total 100 (footnote)',
    note: 'Never rescale published percentages.',
    values: [
      value('sum', 'pre-court column', [24, 17, 7, 9, 29, 3, 5, 5], 99, 0),
      value('sum', 'post-court column', [24, 24, 12, 2, 24, 4, 11, 1], 102, 0),
    ],
  },
  {
    id: 'K18',
    line: '003:1312',
    printed: 'only half (003:1172)',
    note: 'Mental health, speech and substance misuse pooled, post-court.',
    values: [
      value('sum', 'services', [24, 15, 35], 74, 0),
      value('sum', 'needs', [50, 27, 66], 143, 0),
      value('share', 'met, per cent', [74, 143], 51.7, 1),
    ],
  },
  {
    id: 'K19',
    line: '003:1433',
    printed: 'a little less stark',
    note: 'All ten needs; needs, not children.',
    values: [
      value('sum', 'needs, post-court', [66, 5, 77, 51, 27, 82, 50, 32, 58, 32], 480, 0),
      value('sum', 'services, post-court', [35, 2, 61, 34, 15, 52, 24, 15, 17, 13], 268, 0),
      value('share', 'met, post-court, per cent', [268, 480], 55.8, 1),
      value('sum', 'needs, pre-court', [25, 1, 32, 23, 13, 39, 15, 17, 25, 15], 205, 0),
      value('sum', 'services, pre-court', [17, 0, 19, 12, 8, 29, 5, 12, 9, 6], 117, 0),
      value('share', 'met, pre-court, per cent', [117, 205], 57.1, 1),
    ],
  },
  {
    id: 'K20',
    line: '003:1309',
    printed: 'stark shortfalls',
    note: 'Self-identity and discrimination, post-court then pre-court.',
    values: [
      value('share', 'self-identity, post-court', [17, 58], 29.3, 1),
      value('share', 'discrimination, post-court', [13, 32], 40.6, 1),
      value('share', 'self-identity, pre-court', [9, 25], 36, 1),
      value('share', 'discrimination, pre-court', [6, 15], 40, 1),
    ],
  },
  {
    id: 'K21',
    line: '003:1146',
    printed: 'counts',
    note: 'Sample fraction and judgement; 23 of 35 is also in K11, by coincidence.',
    values: [value('share', 'sampled', [35, 74], 47.3, 1), value('share', 'insufficient grounds', [23, 35], 65.7, 1)],
  },
  {
    id: 'K22',
    line: '003:1128',
    printed: '66% do not',
    note: 'The complement: remanded children who are given custody.',
    values: [value('points', 'per cent', [100, 66], 34, 0)],
  },
  {
    id: 'K23',
    line: '004:83',
    printed: '',
    note: 'Composition of two populations, not a ratio of rates.',
    values: [value('ratio', 'gangs list over convictions', [80, 23], 3.48, 2)],
  },
  {
    id: 'K24',
    line: '003:191',
    printed: '',
    note: 'Homicides involving offensive weapons among those outside a review.',
    values: [value('share', 'per cent', [251, 510], 49.2, 1)],
  },
  {
    id: 'K25',
    line: '003:1689',
    printed: '59%',
    note: '54.2% if the five without a recommendation are put in the base.',
    values: [
      value('answer', 'appropriate, of those with a recommendation', [32, 22], 59.3, 1),
      value('answer', 'appropriate, of all', [32, 22, 5], 54.2, 1),
    ],
  },
  {
    id: 'K26',
    line: '003:506',
    printed: '12% ; 9%',
    note: 'Do not work a total back as if it were exact.',
    values: [
      value('sum', 'Black and Mixed children', [2166, 1586], 3752, 0),
      value('totals', 'lowest total consistent with both percentages', [2166, 12, 1586, 9], 17329, 0),
      value('totals', 'highest total consistent with both percentages', [2166, 12, 1586, 9], 18658, 0),
    ],
  },
];
