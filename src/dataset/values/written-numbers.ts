import { join, literal, type Statement, sql } from '../../sql/statement';

/** How numbers are written, by an example: a comma between thousands, or a full stop. */
export type NumberFormat = '1,234.5' | '1.234,5';

// Patterns that JavaScript and the engine both read; each is matched against the whole of a text.
const SIGN = '[+-]?';
/** Spaces (usual, unbroken, thin, narrow) and apostrophes, which stand between thousands and nowhere else. */
const BETWEEN = "[ \u00a0\u2009\u202f\u2007'’]";
const PLAIN = `${SIGN}\\d+(?:e[+-]?\\d+)?|${SIGN}\\d+\\.\\d+e[+-]?\\d+`;
const SPACED = `${SIGN}[1-9]\\d{0,2}(?:${BETWEEN}\\d{3})+(?:[.,]\\d+)?`;
const groups = (mark: string, least: number): string => `[1-9]\\d{0,2}(?:${mark}\\d{3}){${least},}`;
/** A fraction that no sign between thousands could be: not three figures, or after nought, or after four figures. */
const fraction = (mark: string): string => `(?:\\d{1,3}${mark}(?:\\d{1,2}|\\d{4,})|0+${mark}\\d+|\\d{4,}${mark}\\d+)`;

const [COMMA, DOT] = [',', '\\.'];
/** What only one of the two ways of writing numbers has. */
const ONLY: Readonly<Record<NumberFormat, string>> = {
  '1,234.5': `${SIGN}(?:${groups(COMMA, 2)}|${groups(COMMA, 1)}${DOT}\\d+|${groups(COMMA, 2)}${DOT}\\d+|${fraction(DOT)})`,
  '1.234,5': `${SIGN}(?:${groups(DOT, 2)}|${groups(DOT, 1)}${COMMA}\\d+|${groups(DOT, 2)}${COMMA}\\d+|${fraction(COMMA)})`,
};
const ONE_COMMA = `${SIGN}[1-9]\\d{0,2}${COMMA}\\d{3}`;
const ONE_DOT = `${SIGN}[1-9]\\d{0,2}${DOT}\\d{3}`;
const whole = (mark: string, other: string): string => `${SIGN}(?:${groups(mark, 1)}|\\d+)(?:${other}\\d+)?`;

/** One way of writing a number, for JavaScript and databases alike. */
interface Shape {
  /** Of the whole text. */
  readonly pattern: string;
  /** Signs between thousands, as a class of a regular expression; nothing in it where there are none. */
  readonly between: string;
  /** Whether a comma, not a full stop, stands before the fraction. */
  readonly comma: boolean;
}

const alone: readonly Shape[] = [
  { pattern: PLAIN, between: '', comma: false },
  { pattern: SPACED, between: BETWEEN, comma: true },
];

/**
 * The ways of writing a number in a format, the first that fits counts. Without a format a comma before three figures
 * stands between thousands; a full stop there may be either, and is not read.
 */
export function shapesOf(format: NumberFormat | undefined): readonly Shape[] {
  const english = format === undefined ? `${ONLY['1,234.5']}|${ONE_COMMA}` : whole(COMMA, DOT);
  const continental = format === undefined ? ONLY['1.234,5'] : whole(DOT, COMMA);
  return [
    ...alone,
    ...(format === '1.234,5' ? [] : [{ pattern: english, between: '[,]', comma: false }]),
    ...(format === '1,234.5' ? [] : [{ pattern: continental, between: '[.]', comma: true }]),
  ];
}

const patterns = new Map<string, RegExp>();

function fits(pattern: string, text: string): boolean {
  const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'i');
  patterns.set(pattern, known);
  return known.test(text);
}

/**
 * The number that a text is, without outer spaces; null where it is none, and where only the column as a whole could
 * tell: "12.000" is twelve or twelve thousand. The twin of `numberOfText`.
 */
export function numberWritten(text: string, format?: NumberFormat): number | null {
  const shape = shapesOf(format).find(({ pattern }) => fits(pattern, text));
  if (!shape) return null;
  const plain = shape.between === '' ? text : text.replace(new RegExp(shape.between, 'g'), '');
  return Number(shape.comma ? plain.replace(',', '.') : plain);
}

const matches = (text: Statement, pattern: string): Statement =>
  sql`regexp_full_match(${text}, ${literal(pattern)}, 'i')`;

/** Text as DOUBLE, NULL where it is no number or where only the column as a whole could tell. */
export function numberOfText(raw: Statement, format?: NumberFormat): Statement {
  const text = sql`trim(${raw})`;
  const cases = shapesOf(format).map(({ pattern, between, comma }) => {
    const plain = between === '' ? text : sql`regexp_replace(${text}, ${literal(between)}, '', 'g')`;
    return sql`when ${matches(text, pattern)} then ${comma ? sql`replace(${plain}, ',', '.')` : plain}`;
  });
  return sql`try_cast(case ${join(cases, ' ')} end as double)`;
}

/** What a column of whole numbers holds that tells how they are written. */
export interface NumberEvidence {
  readonly english: boolean;
  readonly continental: boolean;
  readonly oneComma: boolean;
  readonly oneDot: boolean;
  /** "1.234": with a fraction it would be no whole number. */
  readonly oneDotNotWhole: boolean;
  /** "2345": thousands without a sign between them. */
  readonly plainThousands: boolean;
}

const EVIDENCE: Readonly<Record<keyof NumberEvidence, string>> = {
  english: ONLY['1,234.5'],
  continental: ONLY['1.234,5'],
  oneComma: ONE_COMMA,
  oneDot: ONE_DOT,
  oneDotNotWhole: `${SIGN}[1-9]\\d{0,2}${DOT}(?:[1-9]\\d{2}|\\d[1-9]\\d|\\d{2}[1-9])`,
  plainThousands: `${SIGN}[1-9]\\d{3,}`,
};

/** The evidence of a list of texts. The twin of `evidenceStatement`. */
export function evidenceOf(texts: readonly string[]): NumberEvidence {
  const any = (name: keyof NumberEvidence): boolean => texts.some((text) => fits(EVIDENCE[name], text));
  return {
    english: any('english'),
    continental: any('continental'),
    oneComma: any('oneComma'),
    oneDot: any('oneDot'),
    oneDotNotWhole: any('oneDotNotWhole'),
    plainThousands: any('plainThousands'),
  };
}

/** Whether a text is thousands or a fraction, which only the column as a whole could tell: "12.000". */
export const mayBeTwo = (text: string): boolean => fits(EVIDENCE.oneDot, text);

/** One row of as many whole numbers, 1 or 0, as there are kinds of evidence, by their names. */
export function evidenceStatement(raw: Statement, from: Statement): Statement {
  const asked = Object.entries(EVIDENCE).map(
    ([name, pattern]) =>
      sql`coalesce(max(${matches(sql`trim(${raw})`, pattern)}::integer), 0)::integer as ${literal(name)}`,
  );
  return sql`select ${join(asked)} from ${from}`;
}

/**
 * How the whole numbers of a column are written, told from all of them; undefined where each can be read by itself,
 * 'not told' where a person must say.
 */
export function formatTold(found: NumberEvidence): NumberFormat | 'not told' | undefined {
  const { english, continental, oneComma, oneDot } = found;
  if (!oneDot) return continental && !english && oneComma ? '1.234,5' : undefined;
  if (english !== continental) return english ? '1,234.5' : '1.234,5';
  if (english || oneComma) return 'not told';
  return found.oneDotNotWhole && !found.plainThousands ? '1.234,5' : 'not told';
}
