const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const FOUR_DIGITS = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const SEVEN_DIGITS = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 7 });
const LONG_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Stands for a number that may not be seen, in a cell or in a sentence: masked because others look on, or withheld by a pack. */
type Unseen = '[masked]' | 'withheld';
let unseen: Unseen = '[masked]';

/** How a number that may not be seen is written now. */
export const unseenNumber = (): Unseen => unseen;

/** Whether a number is withheld by a protected pack: it is none, and what is made now is made of a pack. */
export const isProtectedNumber = (value: number): boolean => Number.isNaN(value) && unseen === 'withheld';

/** Makes words in which a number that may not be seen is withheld by a pack, not masked. They are made at once. */
export function ofPack<Made>(make: () => Made): Made {
  const before = unseen;
  unseen = 'withheld';
  try {
    return make();
  } finally {
    unseen = before;
  }
}

/** A whole number with thousands separated: "1,234"; of what is no number because it may not be seen, its mark. */
export function whole(value: number): string {
  return Number.isNaN(value) ? unseen : WHOLE.format(signless(value, 0));
}

/** A number with so many decimals, thousands not separated: "0.50". */
export function fixed(value: number, decimals: number): string {
  return signless(value, decimals).toFixed(decimals);
}

/** A number with so many decimals, thousands separated: "1,234.5"; with fewer where `fewest` allows them. */
export function grouped(value: number, decimals: number, fewest = decimals): string {
  return groupedFormat(decimals, fewest).format(signless(value, decimals));
}

const GROUPED = new Map<number, Intl.NumberFormat>();

/** Made once: `toLocaleString` makes one for every number, which took a seventh of all that is measured and worded in a tick. */
function groupedFormat(decimals: number, fewest: number): Intl.NumberFormat {
  const key = decimals * 100 + fewest;
  const made =
    GROUPED.get(key) ??
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: fewest, maximumFractionDigits: decimals });
  GROUPED.set(key, made);
  return made;
}

/** A number with so many digits that count, thousands separated: "1,234", "0.1235". */
export function significant(value: number, digits: 4 | 7): string {
  return (digits === 4 ? FOUR_DIGITS : SEVEN_DIGITS).format(value === 0 ? 0 : value);
}

/** What is going to be printed as a nought has no sign: "-0" stands nowhere. Every number printed comes through here. */
function signless(value: number, decimals: number): number {
  return value <= 0 && Number(value.toFixed(decimals)) === 0 ? 0 : value;
}

/** An ISO day as it is said: "2022-06-01" -> "1 June 2022". */
export function dayInWords(iso: string): string {
  return LONG_DAY.format(new Date(`${iso}T00:00:00Z`));
}

/** With its first letter as a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** With its first letter small, for the middle of a sentence. */
export function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
