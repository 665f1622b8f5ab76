import { ethnicityCodes } from '../../vocabulary/ethnicity-code-sets';
import type { Declared, Mapping } from './mapping';

/** Metadata key that a file would use -> what the mapping declares in its place. */
const KEYS: readonly (readonly [Exclude<keyof Declared, 'synthetic'>, string])[] = [
  ['supplier', 'supplier'],
  ['drawn', 'drawn'],
  ['periodFrom', 'period_from'],
  ['periodTo', 'period_to'],
  ['ethnicityCodeSet', 'ethnicity_code_set'],
  ['boroughBasis', 'borough_basis'],
  ['status', 'data_status'],
  ['marking', 'protective_marking'],
];

/**
 * What is said of an extract: by the mapping where it says anything, else by the file itself. A file that says it is
 * synthetic stays so, whatever the mapping says.
 */
export function describedBy(
  metadata: ReadonlyMap<string, string>,
  mapping: Mapping | undefined,
): ReadonlyMap<string, string> {
  if (!mapping) return metadata;
  const { declared, supplier, kind } = mapping;
  const said = KEYS.flatMap(([name, key]): readonly (readonly [string, string])[] => {
    const value = declared[name]?.trim();
    return value ? [[key, value]] : [];
  });
  const named: readonly (readonly [string, string])[] = supplier.trim() ? [['supplier', supplier.trim()]] : [];
  const synthetic: readonly (readonly [string, string])[] = declared.synthetic ? [['synthetic', 'true']] : [];
  return new Map([...named, ...metadata, ...said, ...synthetic, ['extract_kind', kind]]);
}

/** A mapping with the version of the ethnicity codes that the file itself declares, where the mapping declares none. */
export function withCodeSet(mapping: Mapping, metadata: ReadonlyMap<string, string>): Mapping {
  const said = ethnicityCodes(metadata.get('ethnicity_code_set'))?.id;
  if (!said || mapping.declared.ethnicityCodeSet) return mapping;
  return { ...mapping, declared: { ...mapping.declared, ethnicityCodeSet: said } };
}
