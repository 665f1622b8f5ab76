/** The method behind each kind of number, as the line of a source says it. Ranges are of 95% everywhere. */
export const METHOD = {
  shares: 'Shares: Wilson.',
  ratios: 'Ratios: Koopman.',
  gaps: 'Gaps: Newcombe.',
  rateRatios: 'Rate ratios: exact, mid-p.',
  rateGaps: 'Rate gaps: Zou and Donner.',
  products: 'Products and quotients of ratios: square-and-add.',
  averages: 'Averages: Student.',
  lengths: 'Lengths: Kaplan-Meier, log-log, median as in R’s survfit.',
  alike: 'Like for like: Mantel-Haenszel (Greenland and Robins).',
  parts: 'Parts of the gap: Kitagawa.',
  standardised: 'Standardised: direct (Dobson), from 10 events.',
  repeats: 'Children who come again: cluster-robust (Rao and Scott).',
  beside: 'Beside everyone: the overlap is allowed for.',
  known: 'The population is taken as known.',
  bars: 'Bars: the likely range.',
  brackets: 'Brackets: every unknown in one group; no likely range.',
  limits: 'Control limits: Laney’s p′ chart.',
  funnel: 'Funnel: 95% and 99.8%, widened by the spread of boroughs (Spiegelhalter).',
  manyPlaces: 'All boroughs at once: Benjamini-Hochberg.',
  steadied: 'Steadied: Marshall.',
} as const;

/** Methods side by side, in the order of the figure. */
export const methods = (...said: readonly (keyof typeof METHOD)[]): string => said.map((one) => METHOD[one]).join(' ');
