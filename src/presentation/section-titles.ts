/** The sections of the sheets. A figure says in its declaration in which it stands. */
export const SECTION = {
  decisions: 'Decision by decision',
  across: 'The extracts side by side',
  decided: 'What was decided',
  sure: 'How sure, and like for like',
  outOf: 'Out of whom',
  own: 'Questions for this extract',
  records: 'The records themselves',
  place: 'By age and place',
  time: 'Over time',
} as const;

export type SectionTitle = (typeof SECTION)[keyof typeof SECTION];
