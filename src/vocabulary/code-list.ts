/** One value of a closed list: the code that files carry, the words a reader sees. */
export interface Code {
  readonly code: string;
  readonly label: string;
  /** Other spellings that mean the same, compared without case or outer spaces. */
  readonly also?: readonly string[];
}

/** Codes in the order in which they are always shown; never sorted by value. */
export interface CodeList {
  readonly name: string;
  readonly codes: readonly Code[];
}

/** Nothing was recorded: an empty cell, or the code itself. Present in every coded column. */
export const NOT_RECORDED: Code = {
  code: 'NR',
  label: 'Not recorded',
  also: ['not recorded', 'unknown', 'n/a', 'missing', ''],
};

/** Something was recorded that this workbook does not know. The row is kept and counted. */
export const NOT_RECOGNISED: Code = { code: 'NX', label: 'Not recognised' };

/** Builds a list from [code, label, ...other spellings] rows. */
export function codeList(name: string, rows: readonly (readonly [string, string, ...string[]])[]): CodeList {
  return { name, codes: rows.map(([code, label, ...also]) => ({ code, label, also })) };
}

/** All codes that a column with this list may hold, in order, with not recorded and not recognised last. */
export function storedCodes(list: CodeList): readonly Code[] {
  return [...list.codes, NOT_RECORDED, NOT_RECOGNISED];
}

/** The label of a code; the code itself where the list does not hold it. */
export function labelOf(list: CodeList, code: string): string {
  return storedCodes(list).find((entry) => entry.code === code)?.label ?? code;
}

/** Spelling in lower case without outer spaces -> code, for every spelling the list accepts. */
export function spellings(list: CodeList): ReadonlyMap<string, string> {
  const accepted = new Map<string, string>();
  for (const entry of [...list.codes, NOT_RECORDED]) {
    for (const spelling of [entry.code, entry.label, ...(entry.also ?? [])]) {
      accepted.set(spelling.trim().toLowerCase(), entry.code);
    }
  }
  return accepted;
}
