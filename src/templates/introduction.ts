import { EXPLANATIONS } from '../vocabulary/explanations';

/** The sheet of a template that is filled in. */
export const ROWS = 'Rows';

/** What every template says of its first row. */
export const FIRST_ROW_STAYS = `Fill in the sheet “${ROWS}”. Its first row holds the names of the columns: leave them as they are. This sheet, “${EXPLANATIONS}”, is not read.`;

/** What every template says of the way into the workbook. */
export const OPENS_AS_IT_IS =
  'A file with these names and codes opens in the Scrutiny Workbook as it is, with “Open extracts”. It is read on that computer and goes nowhere else.';
