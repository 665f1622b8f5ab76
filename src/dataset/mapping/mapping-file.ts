import { type Failure, type Outcome, refusal, success } from '../../vocabulary/failure';
import { extractContract, EXTRACTS } from '../kinds/extracts';
import { own } from './found-key';
import type { ColumnSource, Declared, Mapping } from './mapping';
import { checkedColumns } from './mapping-columns';
import { checkedDeclared, DECLARED } from './mapping-declared';
import { Misfit, onlyKnown, recordIn, textIn } from './mapping-misfit';

/** A mapping is a small file; anything longer is something else. */
const LONGEST = 5_000_000;
const FORMAT = 'scrutiny-workbook mapping';
const FIELDS = ['format', 'version', 'supplier', 'kind', 'columns', 'declared'];

/** Reads a mapping from the text of a JSON file, checking every field; the refusal names what is wrong, and where. */
export function parseMapping(text: string, file?: string): Outcome<Mapping> {
  try {
    return success(checkedMapping(jsonIn(text)));
  } catch (fault) {
    if (!(fault instanceof Misfit)) throw fault;
    return refusal(refused(fault, file));
  }
}

function jsonIn(text: string): unknown {
  if (text.length > LONGEST) throw new Misfit('the file', 'more than 5 MB', 'a small JSON file');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Misfit('the file', 'text that is not JSON', 'a mapping exported by this workbook');
  }
}

function checkedMapping(value: unknown): Mapping {
  const fields = recordIn(value, 'the file');
  if (own(fields, 'format') !== FORMAT) throw new Misfit('format', own(fields, 'format'), `"${FORMAT}"`);
  if (own(fields, 'version') !== 1) throw new Misfit('version', own(fields, 'version'), '1');
  onlyKnown(fields, FIELDS, 'the mapping');
  const kind = EXTRACTS.find((contract) => contract.kind === own(fields, 'kind'))?.kind;
  if (!kind) throw new Misfit('kind', own(fields, 'kind'), `one of ${EXTRACTS.map((one) => one.kind).join(', ')}`);
  return {
    format: FORMAT,
    version: 1,
    supplier: textIn(own(fields, 'supplier'), 'supplier'),
    kind,
    columns: checkedColumns(own(fields, 'columns'), extractContract(kind)),
    declared: checkedDeclared(own(fields, 'declared') ?? {}),
  };
}

const refused = ({ where, found, expected }: Misfit, file: string | undefined): Failure => ({
  what: 'The file is not a mapping that this workbook can use.',
  ...(file === undefined ? {} : { file }),
  found: `${found} in ${where}`,
  expected,
  remedy: 'Export the mapping again from the workbook it was made in, or map the file afresh.',
});

/** A mapping as the text of a JSON file, in the same order whenever it says the same. */
export function writeMapping({ supplier, kind, columns, declared }: Mapping): string {
  const named = extractContract(kind).columns.flatMap(({ name }) => {
    const source = own(columns, name);
    return source ? [[name, inOrder(source)] as const] : [];
  });
  const said = DECLARED.flatMap((name: keyof Declared) => {
    const value = declared[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  const written: Mapping = {
    format: FORMAT,
    version: 1,
    supplier,
    kind,
    columns: Object.fromEntries(named),
    declared: Object.fromEntries(said),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function inOrder(source: ColumnSource): ColumnSource {
  if (!('from' in source)) return source;
  const { from, values, dates } = source;
  const sorted = Object.entries(values ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return { from, ...(values ? { values: Object.fromEntries(sorted) } : {}), ...(dates ? { dates } : {}) };
}

/** The columns of a file that a mapping reads, each once. */
export function columnsRead({ columns }: Pick<Mapping, 'columns'>): readonly string[] {
  return [...new Set(Object.values(columns).flatMap(columnsOf))];
}

function columnsOf(source: ColumnSource): readonly string[] {
  if ('from' in source) return [source.from];
  return 'when' in source ? source.when.map(({ column }) => column) : [];
}
