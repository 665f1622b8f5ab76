const DATE = /^\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\b/;
const AREA_CODE = /^\s*[EWSN]\d{8}\s*$/;
const NUMBER = /^\s*-?[\d,]+(\.\d+)?\s*$/;
const YEAR = /^\s*(19|20)\d\d\s*$/;
/** Two letters on end: a sign for a number withheld ("c", "[c]", "*") is no word. */
const WORD = /\p{L}{2}/u;
/** Words that stand in the place of a value. */
const NO_VALUE =
  /^\s*[[(]?(?:n\/?[ak]|null|none|nil|nan|missing|blank|(?:not )?(?:known|recorded|stated|available|applicable|given|supplied)|unknown|unrecorded|supp(?:ressed)?|withheld|redacted|confidential|low|(?:fewer|less) than .*|under \d+|up to \d+|\d+ or (?:fewer|less|under|over|more))[\])]?\s*$/i;

const isValue = (cell: string): boolean => NUMBER.test(cell) || DATE.test(cell) || AREA_CODE.test(cell);
const isWord = (cell: string): boolean => WORD.test(cell) && !isValue(cell) && !NO_VALUE.test(cell);
const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';

/**
 * Whether a row holds values rather than the names of columns. A date or an area code is no name; nor is a number, but
 * for a year, over a column of numbers; unless a word over a column of values shows that the row is a header, or its
 * numbers run as ages and years do across a table.
 * @param below the rows under it
 */
export function holdsValues(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const likeValues = row.filter((cell, place) => isLikeValue(cell, below[0]?.[place]));
  if (likeValues.length === 0 || isShownByAWord(row, below)) return false;
  return !likeValues.every((cell) => NUMBER.test(cell)) || !runsAcross(row, below);
}

/** The names of a header that are numbers, or dates, over a column of numbers. */
export function numbersAsNames(header: readonly string[], below: readonly string[] | undefined): readonly string[] {
  return header.filter((cell, place) => isLikeValue(cell, below?.[place])).map((cell) => cell.trim());
}

const isLikeValue = (cell: string, under: string | undefined): boolean =>
  DATE.test(cell) || AREA_CODE.test(cell) || (NUMBER.test(cell) && !YEAR.test(cell) && NUMBER.test(under ?? ''));

/** Rows with a value from which can be told what a column holds, and the share of them that must be values. */
const [ENOUGH_VALUES, NEARLY_ALL] = [2, 0.9];

/** A word over a column of numbers, dates or area codes is its name: values of one column are of one kind. */
function isShownByAWord(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  return row.some((cell, place) => {
    if (!isWord(cell)) return false;
    const under = below.map((other) => other[place]).filter(isFilled);
    const values = under.filter(isValue).length;
    return values >= ENOUGH_VALUES && values >= under.length * NEARLY_ALL;
  });
}

/** Whether a column holds words, so that a number above them is its name. */
function standsOverWords(place: number, below: readonly (readonly string[])[]): boolean {
  const under = below.map((row) => row[place]).filter(isFilled);
  const words = under.filter(isWord).length;
  return words >= ENOUGH_VALUES && words >= under.length * NEARLY_ALL;
}

const OLDEST = 130;
const isSmallOrYear = (cell: string): boolean =>
  /^\s*\d{1,3}\s*$/.test(cell) ? Number(cell) <= OLDEST : YEAR.test(cell);

/**
 * Whether the numbers of a row are ages, years, months or hours across a table: small, one greater than the other all
 * along, or smaller, two of them in step; and none of the words beside them comes again further down, as values do.
 */
function runsAcross(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const numbers = row.filter((cell) => NUMBER.test(cell));
  const steps = numbers.slice(1).map((cell, at) => Number(cell) - Number(numbers[at]));
  const oneWay = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  const enough = numbers.length > 2 || Math.abs(steps[0] ?? 0) === 1;
  // A row of nothing but numbers is no header, unless words stand under one of them: else there is a word beside them.
  const isNamed = numbers.length < row.length || numbers.some((_, place) => standsOverWords(place, below));
  if (!isNamed || !numbers.every(isSmallOrYear) || !oneWay || !enough || below.length < ENOUGH_VALUES) return false;
  return row.every((cell, place) => !isWord(cell) || !below.some((other) => other[place]?.trim() === cell.trim()));
}
