const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const LONG_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A whole number with thousands separated: "1,234". */
export function whole(value: number): string {
  return WHOLE.format(value);
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
