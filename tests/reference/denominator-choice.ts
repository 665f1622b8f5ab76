/**
 * Real inputs of the known answer that the choice of population turns a gap round: children searched in Tower Hamlets
 * and Hackney, December 2021 to November 2022, by self-defined ethnicity (data.police.uk, Open Government Licence v3);
 * shares in 100 by broad group (Census 2021 at ages 4 to 15 and at all ages, ONS; school census 2024/25, DfE; each as
 * derived in child-ethnicity-shares.csv, one or two decimals); children aged 10 to 17 (ONS mid-2020 estimates).
 */
export interface DenominatorChoice {
  readonly borough: string;
  readonly children: number;
  readonly searches: Readonly<Record<'black' | 'white', number>>;
  readonly shares: Readonly<Record<'allAges' | 'ages4to15' | 'school', Readonly<Record<'black' | 'white', number>>>>;
  /** Black to White, to two decimals, as found independently. */
  readonly ratios: Readonly<Record<'allAges' | 'ages4to15' | 'school', number>>;
}

export const TOWER_HAMLETS: DenominatorChoice = {
  borough: 'E09000030',
  children: 29_954,
  searches: { black: 91, white: 171 },
  shares: {
    allAges: { black: 7.32, white: 22.94 + 16.46 },
    ages4to15: { black: 9.7, white: 10.9 + 3.2 },
    school: { black: 9.1, white: 7.5 + 4.8 },
  },
  ratios: { allAges: 2.86, ages4to15: 0.77, school: 0.72 },
};

export const HACKNEY: DenominatorChoice = {
  borough: 'E09000012',
  children: 25_531,
  searches: { black: 332, white: 124 },
  shares: {
    allAges: { black: 21.08, white: 33.93 + 19.21 },
    ages4to15: { black: 26.5, white: 31.2 + 10.1 },
    school: { black: 31.1, white: 18 + 18.5 },
  },
  ratios: { allAges: 6.75, ages4to15: 4.17, school: 3.14 },
};
