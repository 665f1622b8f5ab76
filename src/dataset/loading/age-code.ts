/** The code of an age in whole years, as `codeOfAge` has it. */
export const ageCode = (years: number): string => (years < 10 ? 'u10' : years >= 25 ? '25+' : String(years));
