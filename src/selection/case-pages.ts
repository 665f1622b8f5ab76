/** The pages on which cases are drawn, reviewed and concluded, as the address of a sheet names them. */
export const CASE_PAGES = ['cases', 'cases-review', 'cases-results'] as const;

export type CasePage = (typeof CASE_PAGES)[number];

/** The page of cases that a page of an address is; null where it is another. */
export const casePageOf = (page: string): CasePage | null => CASE_PAGES.find((one) => one === page) ?? null;

/** Whether who is counted is chosen on a page: cases that were drawn stay as they are. */
export const choosesWhom = (page: string): boolean => page !== 'cases-review' && page !== 'cases-results';
