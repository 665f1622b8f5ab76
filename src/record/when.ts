import { monthOfDay, monthOfQuarter, quarterOfDay } from '../selection/period-span';
import type { Narrative } from './record';

/** What happened, with its month since the year 0. */
export interface DatedNarrative extends Pick<Narrative, 'quarter' | 'day' | 'words'> {
  readonly month: number;
}

/** The quarter in which it happened: as it was typed, else that of its day; empty where neither was told. */
export const quarterTold = ({ quarter, day }: Pick<Narrative, 'quarter' | 'day'>): string =>
  quarter || quarterOfDay(day);

/** What happened in the order of time, however it was typed. What has neither day nor quarter, or no words, is on no axis. */
export function inTime(narratives: readonly Pick<Narrative, 'quarter' | 'day' | 'words'>[]): readonly DatedNarrative[] {
  return narratives
    .flatMap((told) => {
      const month = monthOfDay(told.day) ?? monthOfQuarter(told.quarter);
      return month === null || told.words.trim() === '' ? [] : [{ ...told, month }];
    })
    .toSorted((one, other) => one.month - other.month || one.day.localeCompare(other.day));
}
