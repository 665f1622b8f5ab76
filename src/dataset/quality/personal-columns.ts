/** Names of columns that hold what no extract should: pattern of the name as words in lower case, and what it is. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [
    /\b(surname|forename|fore name|first name|given name|last name|family name|full name|middle name|nickname|alias)\b/,
    'names',
  ],
  [
    /^(name|child name|young person name|person name|client name|suspect name|defendant name|officer name|yp name)$/,
    'names',
  ],
  [/\b(dob|d o b|date of birth|birth date|birthdate|birthday|born)\b/, 'dates of birth'],
  [/\b(address|house number|street name|flat|addr)\b/, 'addresses'],
  [/\b(post ?code|postal code|zip)\b/, 'postcodes'],
  [/\b(phone|telephone|tel|mobile|e ?mail)\b/, 'ways to reach a person'],
  [
    /\b(pnc|pnc id|nhs|nhs number|nino|ni number|national insurance|custody (?:ref|reference|number|no)|crn|cro|upn|uln|passport)\b/,
    'numbers that identify a person',
  ],
  [/\b(notes?|comments?|remarks?|narrative|free ?text|circumstances|case summary|mo)\b/, 'free text about people'],
];

/** "DateOfBirth", "date_of_birth" and "Date of birth" alike: "date of birth". */
function nameInWords(column: string): string {
  return column
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** What a column holds that identifies people, going by its name: "names"; null where its name says nothing of it. */
export function namedPersonal(column: string): string | null {
  const words = nameInWords(column);
  return NAMED.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
