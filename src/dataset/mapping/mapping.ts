import type { ExtractKind } from '../kinds/extracts';

/** How a text date is written. Days before months unless the year comes first, as in the United Kingdom. */
export type DateFormat =
  | 'YYYY-MM-DD'
  | 'DD/MM/YYYY'
  | 'DD-MM-YYYY'
  | 'DD.MM.YYYY'
  | 'DD/MM/YY'
  | 'DD Mon YYYY'
  | 'DD-Mon-YYYY'
  | 'DD Month YYYY'
  | 'MM/DD/YYYY'
  | 'YYYY/MM/DD'
  | 'YYYYMMDD'
  | 'Mon YYYY'
  | 'YYYY-MM'
  | ExcelDay;

/** The number of a day, as Excel counts it: from the end of 1899, or from 1904 in workbooks of Excel for Macintosh. */
export type ExcelDay = 'Excel day' | 'Excel day from 1904';

/** The versions of the ethnicity codes in use. O1 is Chinese in 16+1, "any other" in 18+1 and Arab in 19+1. */
export type EthnicityCodeSet = '16+1' | '18+1' | '19+1';

/** Where the values of one contract column come from. */
export type ColumnSource = FromColumn | EveryRow | ByCondition;

/** From one column of the file. */
export interface FromColumn {
  readonly from: string;
  /**
   * Value as found, without outer spaces, in lower case -> code of the contract. Values that are not named here are
   * read as the contract's own spellings, or else as "not recognised".
   */
  readonly values?: Readonly<Record<string, string>>;
  /** For text that holds dates. */
  readonly dates?: DateFormat;
}

/** The same code, or the same text, on every row: "street". */
export interface EveryRow {
  readonly every: string;
}

/** The code of the first condition that holds: "treat outcome = Community resolution as disposal". Else not recorded. */
export interface ByCondition {
  readonly when: readonly { readonly column: string; readonly is: readonly string[]; readonly code: string }[];
}

/** What the file does not say of itself, as the person who mapped it said it. ISO days. */
export interface Declared {
  readonly supplier?: string;
  readonly drawn?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly ethnicityCodeSet?: EthnicityCodeSet;
  readonly boroughBasis?: string;
  readonly status?: string;
  readonly marking?: string;
  readonly synthetic?: boolean;
}

/** How a supplier's columns and values become those of a contract; plain JSON, may be sent to a colleague. */
export interface Mapping {
  readonly format: 'scrutiny-workbook mapping';
  readonly version: 1;
  /** The name under which it is kept: "Haringey youth justice service". */
  readonly supplier: string;
  readonly kind: ExtractKind;
  /** Contract column -> where its values come from. A contract column that is not named is not supplied. */
  readonly columns: Readonly<Record<string, ColumnSource>>;
  readonly declared: Declared;
}
