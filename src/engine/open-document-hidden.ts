import type { Sheet } from './sheet';

/** What a sheet of an OpenDocument spreadsheet does not show. */
export type HiddenParts = Pick<Sheet, 'hiddenRows' | 'hiddenColumns' | 'hidden'>;

/** Rows that a sheet is looked through for; an empty one may be said to repeat a million times. */
const LAST_ROW = 1_048_576;

/**
 * Hidden rows, columns and sheets, sheet by sheet as they stand in `content.xml` (OpenDocument 1.3, 19.749
 * table:visibility and 20.379 table:display), which the reader of spreadsheets passes over.
 */
export function hiddenInOpenDocument(content: string): readonly HiddenParts[] {
  const styles = hiddenStyles(content);
  const sheets: Walked[] = [];
  for (const [element, name = ''] of content.matchAll(/<table:(table|table-row|table-column)(?=[\s>/])[^>]*>/g)) {
    if (name === 'table') sheets.push(new Walked(styles.has(attribute(element, 'table:style-name'))));
    else sheets.at(-1)?.take(name === 'table-row' ? 'rows' : 'columns', element);
  }
  return sheets;
}

class Walked implements HiddenParts {
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  private readonly next = { rows: 0, columns: 0 };

  constructor(readonly hidden: boolean) {}

  take(what: 'rows' | 'columns', element: string): void {
    const repeated = Number(attribute(element, `table:number-${what}-repeated`)) || 1;
    const end = Math.min(LAST_ROW, this.next[what] + repeated);
    const into = what === 'rows' ? this.hiddenRows : this.hiddenColumns;
    if (/^(collapse|filter)$/.test(attribute(element, 'table:visibility')))
      for (let place = this.next[what]; place < end; place += 1) into.add(place);
    this.next[what] = end;
  }
}

/** Names of the styles of sheets that are not displayed. */
function hiddenStyles(content: string): ReadonlySet<string> {
  const before = content.slice(0, content.indexOf('<office:body'));
  const styles = before.matchAll(/<style:style\s[^>]*style:family="table"[^>]*>(.*?)<\/style:style>/gs);
  const hidden = [...styles].filter(([, inside = '']) => /table:display="false"/.test(inside));
  return new Set(hidden.map(([style]) => attribute(style, 'style:name')));
}

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';
