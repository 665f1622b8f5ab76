type Said = ReadonlyMap<string, string>;

/**
 * What is said of several files that become one extract: the period from the first day to the last where each says
 * its own, the version of the codes never, and everything else as each said it, once.
 */
export function saidTogether(files: readonly Said[]): Said {
  const keys = [...new Set(files.flatMap((said) => [...said.keys()]))];
  return new Map(keys.flatMap((key) => together(key, files)));
}

function together(key: string, files: readonly Said[]): readonly (readonly [string, string])[] {
  const values = files.flatMap((said) => {
    const value = said.get(key)?.trim();
    return value ? [value] : [];
  });
  const sorted = [...values].sort();
  if (key === 'period_from' || key === 'period_to') {
    const value = key === 'period_from' ? sorted[0] : sorted.at(-1);
    // A file that does not say what it covers may cover more.
    return value && values.length === files.length ? [[key, value]] : [];
  }
  const different = [...new Set(values)];
  return different.length ? [[key, different.join('; ')]] : [];
}
