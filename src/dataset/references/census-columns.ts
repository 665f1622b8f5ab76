/** Which column of a Census table holds what; null where the table has none. */
export interface CensusColumns {
  readonly area: string | null;
  readonly age: CensusColumn | null;
  readonly group: CensusColumn | null;
  readonly sex: CensusColumn | null;
  readonly count: string | null;
  /** Nomis gives counts and shares of the same people; the column that says which. */
  readonly measure: string | null;
}

/** A classification with its number of categories and the columns of its codes and of its words. */
export interface CensusColumn {
  readonly name: string;
  readonly categories: number;
  readonly code: string | null;
  readonly words: string | null;
}

/**
 * Spellings met in real files: "Lower tier local authorities Code", "Lower Tier Local Authorities Code" and
 * "2023 Upper tier local authorities Code" of ONS (custom datasets, filtered TS021 and RM032), GEOGRAPHY_CODE of the
 * Nomis API, "mnemonic" and "geography code" of its tables.
 */
const AREA = /^(?:(?:\d{4} )?(?:lower|upper) tier local authorities code|geography[ _]code|mnemonic)$/i;
const COUNT = /^(?:observation|obs_value|count)$/i;
const MEASURE = /^measures_name$/i;

/** The columns of a table by what they hold. */
export function censusColumns(columns: readonly string[]): CensusColumns {
  const first = (pattern: RegExp): string | null => columns.find((name) => pattern.test(name)) ?? null;
  return {
    area: first(AREA),
    age: classification(columns, 'age', 'C\\d+_AGE'),
    group: classification(columns, 'ethnic group', 'C\\d+_ETH'),
    sex: classification(columns, 'sex', 'C_SEX'),
    count: first(COUNT),
    measure: first(MEASURE),
  };
}

/** "Age (B) (6 categories) Code" and "Age (B) (6 categories)", or C2021_AGE_6 and C2021_AGE_6_NAME. */
function classification(columns: readonly string[], ons: string, nomis: string): CensusColumn | null {
  const head = `^(?:${ons}(?: \\([a-z]+\\))? \\((\\d+)[a-z]? categories\\)|${nomis}(?:_(\\d+)[a-z]?)?)`;
  const coded = new RegExp(`${head}(?: code|_code)?$`, 'i');
  const named = new RegExp(`${head}(?: label|_name)?$`, 'i');
  const words = columns.find((name) => named.test(name) && !(nomisCode(name) && columns.includes(`${name}_NAME`)));
  const code = columns.find((name) => coded.test(name) && name !== words);
  const name = words ?? code;
  if (name === undefined) return null;
  const found = named.exec(name) ?? coded.exec(name);
  return { name, categories: Number(found?.[1] ?? found?.[2] ?? 0), code: code ?? null, words: words ?? null };
}

const nomisCode = (name: string): boolean => /^c(?:\d+)?_/i.test(name) && !/_name$/i.test(name);

/** Whether the header is that of a Census table of ONS or Nomis, whatever was chosen in it. */
export function isCensusTable(columns: readonly string[]): boolean {
  const { area, age, group, sex, count } = censusColumns(columns);
  const placed = area !== null || columns.some(isOtherArea);
  return count !== null && placed && (age ?? group ?? sex) !== null;
}

/** Another kind of area than local authorities: "Regions Code", "Middle layer Super Output Areas Code". */
export function isOtherArea(name: string): boolean {
  return /^(?:\d{4} )?(?:regions|countries|england and wales|(?:middle|lower) layer super output areas|output areas|.*wards.*|.*health.*) code$/i.test(
    name,
  );
}
