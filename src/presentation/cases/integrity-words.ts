/** What is said of casework that came from outside the page: of each state of its check. */
export const INTEGRITY = {
  own: '',
  sound: '',
  open: 'This casework was checked, and this could not be settled:',
  waiting: 'This casework has not been checked yet: its file of records is not open.',
  checking: 'This casework is being checked: its draws are made again from the file of records.',
  differs: 'This casework is not as it was drawn. Do not rely on it until you know why.',
} as const;

/** Said once casework was opened from a file and drawn again. */
export const SOUND = 'Its draws were made again from the file of records: the same cases.';
/** Said of casework whose file of records is not open, where it does not even agree with itself. */
export const DISAGREES = 'It does not agree with itself: it was changed by hand.';
export const NOT_CHECKED = 'It has not been checked yet.';
