import type { Due } from '../../record/due';

/** What stands beside the day of an action. */
export const DUE_WORDS: Readonly<Record<Due, string>> = {
  overdue: 'Overdue',
  soon: 'Due within four weeks',
  later: '',
  undated: 'No day set',
  ended: '',
};
