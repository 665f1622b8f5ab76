import { isoDay } from '../../vocabulary/day';

/** What the clock of this device says. */
export const clock = {
  /** ISO day. */
  today: (): string => isoDay(new Date()),
  /** ISO moment, in universal time. */
  now: (): string => new Date().toISOString(),
};
