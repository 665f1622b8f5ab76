/** The title of the accessibility statement, whose text is read when somebody opens it. */
export const STATEMENT_TITLE = 'Accessibility statement for the Scrutiny Workbook';
