/** Rows of the samples as a supplier would write them into a template. */
import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import type { Template, TemplateColumn } from '../../src/templates/template';
import type { FilledRow } from './filled-template';
import type { RawRows } from './raw-rows';

/** So many rows of a sample, spread over it, as text; rows with a value that is no code of ours are passed over. */
export async function rowsOfSample(samples: RawRows, template: Template, many: number): Promise<readonly FilledRow[]> {
  const kind = template.id as ExtractKind;
  const held = await samples.ask(`describe "${kind}"`);
  const names = new Set(held.map(({ column_name: name }) => name));
  const columns = template.columns.filter(({ name }) => names.has(name));
  const rows = await samples.ask(
    `select ${columns.map(written).join(', ')} from "${kind}" order by hash(row) limit ${many * 4}`,
  );
  const fitting = rows.filter((row) => columns.every((column) => fits(column, row[column.name])));
  return fitting
    .slice(0, many)
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)])),
    );
}

function written({ name, kind }: TemplateColumn): string {
  if (kind === 'day') return `strftime("${name}"::date, '%Y-%m-%d') as "${name}"`;
  if (kind === 'moment') return `strftime("${name}"::timestamp, '%Y-%m-%d %H:%M') as "${name}"`;
  return `"${name}"::varchar as "${name}"`;
}

function fits({ kind, codes, range }: TemplateColumn, value: string | number | null | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (kind === 'code') return codes.some(({ code }) => code === value);
  return !range || (Number(value) >= range[0] && Number(value) <= range[1]);
}
