import { atHand } from './edit';
import type { Pinned } from './pin';
import { givesAway } from './public-words';
import type { Action, Finding, MeetingRecord } from './record';

/**
 * A line of the record as it would stand in a public copy. `offered`: it goes in unless it is left out. `asked`: it stays
 * out until it is put in. `refused`: it never goes in.
 */
export interface PublicLine {
  /** "findings 0": list and place. */
  readonly id: string;
  /** "Finding 1" */
  readonly title: string;
  readonly words: readonly string[];
  readonly kept: 'offered' | 'asked' | 'refused';
  /** Why it is not offered; empty where it is. */
  readonly why: string;
}

/** Pinned figures as the pack answers them, by the id of the pin. */
export type Answered = ReadonlyMap<string, Pinned>;

export const WHY = {
  id: 'It holds what looks like the number of a case or person. Take it out of the record first.',
  number:
    'It holds a number, and nobody can tell here whether that can be worked out of counts that are withheld. Say it without the number in the record.',
  ask: 'It says how many, or compares. Put it in only if that is not from records.',
  repeats: 'It repeats the sentence of a pinned figure, which was made of all records.',
  rests: 'It rests on a figure that this pack does not answer.',
  target: 'It holds a number. Put it in only if it is the aim itself and not what was counted.',
  people: 'It may name people. Put it in only if they agreed.',
} as const;

const REFUSED: ReadonlySet<string> = new Set([WHY.id, WHY.number, WHY.repeats, WHY.rests]);

/** Ids of the lines that go in. @param by those that a reader put in or left out, by their id */
export function goingIn(lines: readonly PublicLine[], by: Readonly<Record<string, boolean>>): ReadonlySet<string> {
  const goes = ({ id, kept }: PublicLine): boolean => kept !== 'refused' && (by[id] ?? kept === 'offered');
  return new Set(lines.filter(goes).map(({ id }) => id));
}

/** Every line of the record that could stand in a public copy, in the order in which it is read. */
export function publicLines(record: MeetingRecord, answered: Answered): readonly PublicLine[] {
  const line = (id: string, title: string, words: readonly string[], looked?: string): readonly PublicLine[] => {
    const told = words.filter((one) => one.trim() !== '');
    const why = looked ?? whyNot(told, record);
    const kept = why === '' ? 'offered' : REFUSED.has(why) ? 'refused' : 'asked';
    return told.length === 0 ? [] : [{ id, title, words: told, kept, why }];
  };
  return [
    ...line('body', 'Who meets', [record.body]),
    ...meetingLines(record, line),
    ...record.findings.flatMap((finding, at) => {
      const { words, why } = findingWords(finding, record, answered);
      return line(`findings ${at}`, `Finding ${at + 1}`, words, why);
    }),
    ...record.actions.flatMap((action, at) => actionLines(action, at, line)),
    ...record.narratives.flatMap(({ quarter, words }, at) =>
      words === '' ? [] : line(`narratives ${at}`, 'What happened', [quarter, words]),
    ),
    ...record.register.flatMap(({ dataset, supplier, why, period }, at) =>
      line(`register ${at}`, 'Data asked for', [dataset, supplier, period, why]),
    ),
    ...record.targets.flatMap(({ words, set, at: level, measured }, at) => {
      const told = [words, set, level === null ? '' : `${level} in 100`, level === null ? '' : measured];
      return line(`targets ${at}`, 'Local target', told, whyOfTarget(told));
    }),
  ];
}

type LineOf = (id: string, title: string, words: readonly string[], looked?: string) => readonly PublicLine[];

function meetingLines(record: MeetingRecord, line: LineOf): readonly PublicLine[] {
  const meeting = atHand(record);
  if (!meeting) return [];
  const named = (words: string): string => whyNot([words], record) || WHY.people;
  return [
    ...line('meeting place', 'Where it meets', [meeting.place]),
    ...line('meeting attendance', 'Present', [meeting.attendance], named(meeting.attendance)),
    ...line('meeting interests', 'Interests declared', [meeting.interests], named(meeting.interests)),
  ];
}

/** A finding in the words of the pack where it rests on a figure; else as it was typed. */
export function findingWords(
  { words, evidence, reason, who, next }: Finding,
  record: MeetingRecord,
  answered: Answered,
): { readonly words: readonly string[]; readonly why: string } {
  const own = evidence.flatMap((pin) => answered.get(pin)?.finding ?? []);
  const typed = [reason, who, next];
  if (evidence.length > 0 && own.length === 0) return { words: [words, ...typed], why: WHY.rests };
  if (evidence.length === 0) return { words: [words, ...typed], why: whyNot([words, ...typed], record) };
  // What the pack says is published already; what was typed beside it is looked at.
  return { words: [own.join(' '), ...typed], why: whyNot(typed, record) };
}

function actionLines(action: Action, at: number, line: LineOf): readonly PublicLine[] {
  const { recommendation, action: done, owner, overseer, progress } = action;
  return [
    ...line(`actions ${at}`, `Action ${at + 1}`, [recommendation, done, owner, overseer]),
    ...progress.flatMap(({ words }, place) => line(`progress ${at} ${place}`, `Action ${at + 1}, progress`, [words])),
  ];
}

function whyNot(words: readonly string[], { pins }: MeetingRecord): string {
  const found = words.map(givesAway);
  if (found.includes('id')) return WHY.id;
  const repeats = pins.some(({ finding }) => finding !== '' && words.some((one) => one.includes(finding)));
  if (repeats) return WHY.repeats;
  if (found.includes('number')) return WHY.number;
  return found.includes('ask') ? WHY.ask : '';
}

/** A target may be a number: it is what a body wants, not what was counted. */
function whyOfTarget(words: readonly string[]): string {
  const found = words.map(givesAway);
  if (found.includes('id')) return WHY.id;
  return found.includes('nothing') && found.every((one) => one === 'nothing') ? '' : WHY.target;
}
