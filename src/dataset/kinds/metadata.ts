import type { Coverage, ExtractMetadata, Grain } from './dataset';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const YES = ['true', 'yes', '1', 'synthetic'];

/** What the file says about itself, from Parquet's key-value metadata; what it does not say is absent. */
export function extractMetadata(pairs: ReadonlyMap<string, string>): ExtractMetadata {
  const said = (name: keyof ExtractMetadata, ...keys: readonly string[]): Partial<ExtractMetadata> => {
    const value = keys.map((key) => pairs.get(key)?.trim()).find((text) => text);
    return value ? { [name]: value } : {};
  };
  return {
    ...said('supplier', 'supplier'),
    ...said('drawn', 'drawn', 'date_drawn'),
    ...said('status', 'data_status', 'status'),
    ...said('ethnicityCodeSet', 'ethnicity_code_set'),
    ...said('boroughBasis', 'borough_basis'),
    ...said('marking', 'protective_marking', 'marking'),
    synthetic: YES.includes(pairs.get('synthetic')?.trim().toLowerCase() ?? ''),
  };
}

/** The same as key-value metadata, of rows whose ethnicity stands in the codes of the contract. */
export function metadataPairs(
  { supplier, drawn, status, boroughBasis, marking, synthetic }: ExtractMetadata,
  coverage: Coverage | null,
): readonly (readonly [key: string, said: string])[] {
  const said: readonly (readonly [string, string | undefined])[] = [
    ...([['supplier', supplier] as const, ['drawn', drawn] as const, ['data_status', status] as const] as const),
    ...([['borough_basis', boroughBasis] as const, ['protective_marking', marking] as const] as const),
    ...([['ethnicity_code_set', '19+1'] as const, ['synthetic', String(synthetic)] as const] as const),
    ...([['period_from', coverage?.from] as const, ['period_to', coverage?.to] as const] as const),
  ];
  return said.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

/** The days covered: as declared in `period_from` and `period_to`, or else as found. */
export function coverageOf(
  pairs: ReadonlyMap<string, string>,
  found: { readonly from: string; readonly to: string } | null,
): Coverage | null {
  const [from, to] = [pairs.get('period_from')?.trim() ?? '', pairs.get('period_to')?.trim() ?? ''];
  if (ISO_DAY.test(from) && ISO_DAY.test(to) && from <= to) return { from, to, declared: true };
  return found ? { ...found, declared: false } : null;
}

/** The grain of a file that gives periods: the coarsest of its periods, as 1, 2 or 3 (see encode-dates). */
export function grainOf(coarseness: number): Grain {
  if (coarseness === 0) return 'month';
  return coarseness === 1 ? 'quarter' : coarseness === 2 ? 'half_year' : 'financial_year';
}
