/** A text cut where a sentence ends; a stop inside a number or an abbreviation ends none. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?”]) (?=[A-Z“])|(?<=\.) (?=\d)/).filter(Boolean);
}
