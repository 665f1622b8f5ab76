import type { Action, Finding, MeetingRecord, ProgressLine } from './record';

/** A finding in which nothing is written, on the figures that are to show it. */
export const emptyFinding = (evidence: readonly string[]): Omit<Finding, 'id'> => ({
  ...{ words: '', answered: 'open', reason: '', who: '', next: '', evidence, meetings: [] },
});

/** An action in which nothing is written, with the number after the highest. */
export function emptyAction({ actions }: Pick<MeetingRecord, 'actions'>, finding = ''): Omit<Action, 'id'> {
  const next = Math.max(0, ...actions.map(({ number }) => Number(number) || 0)) + 1;
  return {
    ...{ number: String(next), recommendation: '', response: 'awaited', action: '', owner: '', overseer: '' },
    ...{ target: '', status: 'planned', progress: [], finding, meetings: [] },
  };
}

/** What was told of an action at a meeting; empty for nothing. */
export const toldAt = ({ progress }: Pick<Action, 'progress'>, meeting: string): string =>
  progress.find((line) => line.meeting === meeting)?.words ?? '';

/** Its progress with what is told at a meeting, which is one line of it. */
export function withProgress(
  { progress }: Pick<Action, 'progress'>,
  meeting: string,
  words: string,
): readonly ProgressLine[] {
  const others = progress.filter((line) => line.meeting !== meeting);
  return words === '' ? others : [...others, { meeting, words }];
}
