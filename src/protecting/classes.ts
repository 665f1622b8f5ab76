/** How an event stands to a question: out of its base, in it without the outcome, or with it. */
export type Standing = 'outside' | 'without' | 'with';

/** An outcome and its base, by their ids in the contract of their kind. */
export interface Question {
  readonly outcome: string;
  readonly base: string;
}

/**
 * What is asked of the events of one kind, and the classes into which the answers part them: events of one class stand
 * alike to every question. A class is one that the extract holds, so that no table is searched in which an event had two
 * disposals at once.
 */
export interface Asked {
  readonly questions: readonly Question[];
  /** Of each class, how its events stand to each question, in their order. */
  readonly classes: readonly (readonly Standing[])[];
}

const STANDINGS: readonly Standing[] = ['outside', 'without', 'with'];

/**
 * What is asked, with the classes that an extract holds, and the class of each row; -1 where it is in no base.
 * @param stood how each row stands to the questions: 0, 1 or 2 for each as in STANDINGS, the first question in ones, the
 * next in threes, and so on
 */
export function askedOf(
  questions: readonly Question[],
  stood: Int32Array,
): { readonly asked: Asked; readonly classOf: Int32Array } {
  // A question asked alone parts its base in two, whether or not the records hold both.
  const held = questions.length === 1 ? [1, 2] : [...new Set(stood)].filter((one) => one > 0).sort((a, b) => a - b);
  const classes = held.map((code) =>
    questions.map((_, at): Standing => STANDINGS[Math.floor(code / 3 ** at) % 3] ?? 'outside'),
  );
  const place = new Map(held.map((code, at) => [code, at]));
  return { asked: { questions, classes }, classOf: stood.map((code) => place.get(code) ?? -1) };
}

/** A question of which the extract holds no event with the outcome, or none without: nothing of it can be told apart. */
export function unaskable(asked: Asked): Question | null {
  const lacks = (at: number) => !standing(asked, at, 'with') || !standing(asked, at, 'without');
  return asked.questions.find((_, at) => lacks(at)) ?? null;
}

/** Ids of the bases, each once, in the order of their questions. */
export const basesOf = ({ questions }: Pick<Asked, 'questions'>): readonly string[] => [
  ...new Set(questions.map(({ base }) => base)),
];

/** Classes as bits of a whole number: bit 0 is the first class. */
export type ClassSet = number;

/** The classes that stand so to a question. */
export function standing({ classes }: Asked, question: number, ...as: readonly Standing[]): ClassSet {
  return classes.reduce((set, one, at) => (as.includes(one[question] ?? 'outside') ? set | (1 << at) : set), 0);
}

/** A base, a part of it, and the rest: what anyone has who knows two of them. */
export interface Parting {
  readonly base: ClassSet;
  readonly part: ClassSet;
  readonly rest: ClassSet;
}

/** Up to so many classes of a base every part of it is told; of more, each class and each outcome. */
const FEW_CLASSES = 5;

/**
 * Every way of parting a base that published outcomes give: outcomes of one base are subtracted from it and from each
 * other, so that each class of it may come to light, and what some of them are together.
 */
export function partingsOf(asked: Asked): readonly Parting[] {
  const found = new Map<string, Parting>();
  asked.questions.forEach((_, question) => {
    const base = standing(asked, question, 'without', 'with');
    for (const part of [standing(asked, question, 'with'), ...partsOf(base)]) {
      const rest = base & ~part;
      // A part and the rest are one parting; the outcome that is asked for comes first.
      if (part && rest && !found.has(`${base} ${rest}`)) found.set(`${base} ${part}`, { base, part, rest });
    }
  });
  return [...found.values()];
}

function partsOf(base: ClassSet): readonly ClassSet[] {
  const classes = [...Array(31).keys()].map((at) => 1 << at).filter((one) => base & one);
  if (classes.length > FEW_CLASSES) return classes;
  return classes.reduce<readonly ClassSet[]>((sets, one) => [...sets, ...sets.map((set) => set | one)], [0]);
}
