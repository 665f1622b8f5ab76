import type { PresentedFigure } from './figure';
import { GLOSSARY, type Term } from './glossary';

/** A piece of a caption or heading: plain, or words that a term explains. */
export type TermRun = string | { readonly words: string; readonly term: Term };

/** The words of captions and headings that a term of the glossary explains; the longer ones first. */
export const PRINTED: readonly (readonly [words: string, id: string])[] = [
  ['wherever those of unknown ethnicity belong', 'worst-case'],
  ['as if each group had the ages', 'standardised'],
  ['whoever the unknown are', 'worst-case'],
  ['whoever they are', 'worst-case'],
  ['similar cases', 'like-for-like'],
  ['like for like', 'like-for-like'],
  ['first decision', 'decision'],
  ['usual spread', 'funnel'],
  ['child-months', 'child-month'],
  ['likely range', 'likely-range'],
  ['in every 100', 'rate'],
  ['provisional', 'provisional'],
  ['outcome 22', 'outcome-22'],
  ['steadied', 'steadied'],
  ['episodes', 'episode'],
  ['in 100', 'rate'],
  ['ladder', 'ladder'],
  ['range', 'likely-range'],
  ['times', 'relative-rate-index'],
  ['gap', 'gap'],
];

const TERMS: ReadonlyMap<string, Term> = new Map(GLOSSARY.map((term) => [term.id, term]));

/** Caption and headings of a figure, each term explained once: where it first stands. */
export interface ExplainedFigure {
  readonly caption: readonly TermRun[];
  /** By id of a column. */
  readonly columns: Readonly<Record<string, readonly TermRun[]>>;
}

/** A figure's caption and headings with their terms; `may` says which terms are explained here. */
export function explainedFigure(
  { caption, columns }: Pick<PresentedFigure, 'caption' | 'columns'>,
  may: (term: string) => boolean = () => true,
): ExplainedFigure {
  const left = new Set([...TERMS.keys()].filter(may));
  const read = (text: string): readonly TermRun[] => {
    const runs = runsOf(text, left);
    for (const run of runs) if (typeof run !== 'string') left.delete(run.term.id);
    return runs;
  };
  // The caption stands first.
  const first = read(caption);
  return { caption: first, columns: Object.fromEntries(columns.map(({ id, label }) => [id, read(label)])) };
}

/** A term with the signs that no line may break off it: the bracket before, the bracket or comma after. */
export interface KeptTerm {
  readonly words: string;
  readonly term: Term;
  readonly before: string;
  readonly after: string;
}

const OPENS = '(';
const CLOSES: readonly string[] = [')', ',', '.', ':', ';'];

/** The same runs with each bracket and comma at its term. */
export function keptTogether(runs: readonly TermRun[]): readonly (string | KeptTerm)[] {
  const opens = (run: TermRun | undefined): boolean => typeof run === 'string' && run.endsWith(OPENS);
  const closes = (run: TermRun | undefined): boolean => typeof run === 'string' && CLOSES.includes(run.charAt(0));
  return runs.map((run, at) => {
    const [last, next] = [runs[at - 1], runs[at + 1]];
    if (typeof run !== 'string') {
      const after = closes(next) && typeof next === 'string' ? next.charAt(0) : '';
      return { ...run, before: opens(last) ? OPENS : '', after };
    }
    return run.slice(last !== undefined && closes(run) ? 1 : 0, next !== undefined && opens(run) ? -1 : undefined);
  });
}

/** The figure of a page in which each term first stands, by id of the term. */
export function firstFigures(figures: readonly PresentedFigure[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const figure of figures) {
    const { caption, columns } = explainedFigure(figure, (term) => !first.has(term));
    for (const run of [caption, ...Object.values(columns)].flat()) {
      if (typeof run !== 'string') first.set(run.term.id, figure.id);
    }
  }
  return first;
}

/** Takes a text apart at the first of the terms in it, then goes on behind that. */
function runsOf(text: string, may: ReadonlySet<string>): readonly TermRun[] {
  const lower = text.toLowerCase();
  const found = PRINTED.flatMap(([words, id]) => {
    const term = may.has(id) ? TERMS.get(id) : undefined;
    const at = term ? wholeWords(lower, words) : -1;
    return term && at >= 0 ? [{ term, at, length: words.length }] : [];
  }).sort((one, other) => one.at - other.at || other.length - one.length);
  const [next] = found;
  if (!next) return text ? [text] : [];
  const { term, at, length } = next;
  const rest = new Set([...may].filter((id) => id !== term.id));
  const words = text.slice(at, at + length);
  return [...(at ? [text.slice(0, at)] : []), { words, term }, ...runsOf(text.slice(at + length), rest)];
}

/** Where words stand whole in a text, -1 where they do not: "gap" is not in "gaps". */
export function wholeWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + words.length))) return at;
  }
  return -1;
}

const isLetter = (sign: string): boolean => sign >= 'a' && sign <= 'z';
