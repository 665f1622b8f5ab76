import { fingerprintsIn, joined, sameFiles, someOf } from '../../selection/fingerprints';
import type { ExtractMark, ReferenceMarks, ReferenceName } from '../../selection/selection';

/** The reader's own reference tables that are open, and those that the address names and that are not. */
export interface AskedReferences {
  readonly open: ReferenceMarks;
  readonly wanted: ReferenceMarks;
}

const NAMES: readonly (readonly [ReferenceName, string])[] = [
  ['population', 'population'],
  ['establishment_population', 'children held'],
  ['reference_figures', 'published figures'],
  ['area_groups', 'areas'],
];

/** Tables still asked for: "census.csv (population)". */
export function tablesAskedFor({ wanted }: AskedReferences): readonly string[] {
  return NAMES.flatMap(([name, words]) => (wanted[name] ? [`${wanted[name].file} (${words})`] : []));
}

/** What an address names of tables, beside those that are open. */
export function askedByAddress(open: ReferenceMarks, named: ReferenceMarks): AskedReferences {
  const missing = NAMES.flatMap(([name]) => {
    const mark = named[name];
    return mark && !sameFiles(open[name]?.fingerprint ?? '', mark.fingerprint) ? [[name, mark] as const] : [];
  });
  return { open, wanted: Object.fromEntries<ExtractMark>(missing) };
}

/** Everything the address has to carry: what is open, else what is still asked for. */
export function marksOf({ open, wanted }: AskedReferences): ReferenceMarks {
  return { ...open, ...wanted };
}

/**
 * A table was opened: it is asked for no more, unless more files belong to it. A second population stands beside the
 * first; of the other tables the later takes the place of the earlier. Says where the link was made on another file.
 */
export function withTable(
  asked: AskedReferences,
  name: ReferenceName,
  opened: ExtractMark,
): AskedReferences & { readonly note: string | null } {
  const before = name === 'population' ? asked.open[name] : undefined;
  const mark = before ? bothOf(before, opened) : opened;
  const open = { ...asked.open, [name]: mark };
  const wanted = asked.wanted[name];
  if (wanted && someOf(mark.fingerprint, wanted.fingerprint) && !sameFiles(mark.fingerprint, wanted.fingerprint)) {
    return { open, wanted: asked.wanted, note: null };
  }
  const others = Object.fromEntries(Object.entries(asked.wanted).filter(([one]) => one !== name));
  const another = wanted && !someOf(wanted.fingerprint, mark.fingerprint);
  const note = another
    ? `The link was made on another file (${wanted.file}); the same choices are shown beside ${opened.file}.`
    : null;
  return { open, wanted: others, note };
}

function bothOf(before: ExtractMark, opened: ExtractMark): ExtractMark {
  if (someOf(opened.fingerprint, before.fingerprint)) return before;
  const fingerprint = joined([...fingerprintsIn(before.fingerprint), opened.fingerprint]);
  return { fingerprint, file: `${before.file}, ${opened.file}` };
}
