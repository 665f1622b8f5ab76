import { type Term, term } from './term';

/** Terms of cases that a panel draws and reviews. */
export const CASEWORK_TERMS: readonly Term[] = [
  term(
    'blind-review',
    'blind review',
    'A case is judged while the child’s ethnicity is hidden. It is shown once the verdict is given, and both verdicts stay.',
    ...['blind', 'blinded', 'hidden until the verdict'],
  ),
  term(
    'certificate-of-draw',
    'certificate of a draw',
    'It says how cases were drawn, and from what. With it and the file, anyone can draw the same cases again.',
    ...['certificate', 'proof of the draw'],
  ),
  term(
    'seed',
    'seed',
    'Words that a panel agrees on before it draws cases. The same words and the same file always draw the same cases.',
    ...['random seed', 'lottery number'],
  ),
  term(
    'stratified-draw',
    'stratified draw',
    'Cases are drawn group by group, so that each group has its part in the sample.',
    ...['stratified', 'strata', 'stratum', 'group by group'],
  ),
];
