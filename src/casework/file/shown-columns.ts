import { activeDraw, type CaseworkFile, reviewOf } from './casework-file';

/** What may be seen of a case now. */
export interface ShownOfCase {
  /** Columns with their values, in the chair's order. */
  readonly open: readonly string[];
  /** Columns that are hidden until the reveal, in the chair's order. */
  readonly hidden: readonly string[];
  /** Whether the name of the case's stratum may be seen. */
  readonly stratum: boolean;
}

/** What suppliers call columns that tell who a child is, or where a family comes from. */
const NAME_LIKE =
  /(^|_)(name|names|forename|forenames|surname|initials|alias|nickname|nationality|language|heritage|birthplace|country_of_birth|faith)(_|$)/;

/** What of a case may be seen: in the blind pass neither ethnicity, nor what hints at it, nor a stratum made of it. */
export function shownOf(file: CaseworkFile, caseId: string): ShownOfCase {
  const isOpen = !file.blindPass || reviewOf(file, caseId).revealed !== null;
  if (isOpen) return { open: file.columns, hidden: [], stratum: true };
  const hidden = file.columns.filter((column) => hides(file, column));
  const open = file.columns.filter((column) => !hidden.includes(column));
  return { open, hidden, stratum: activeDraw(file)?.request.by !== 'ethnicity' };
}

/** Whether a column is hidden in the blind pass: the sheet says so, or it is called as names are. */
export function hides({ sheet }: Pick<CaseworkFile, 'sheet'>, column: string): boolean {
  return sheet.hidden.includes(column) || NAME_LIKE.test(column.toLowerCase().replaceAll(/[\s-]+/g, '_'));
}
