/** The fingerprints of the files an extract was read from, as one word: "0123456789ab-ba9876543210". */
export function joined(fingerprints: readonly string[]): string {
  return fingerprints.join('-');
}

/** The fingerprints in a word. */
export function fingerprintsIn(word: string): readonly string[] {
  return word.split('-').filter(Boolean);
}

/** Whether two words name the same files, in whatever order they were opened. */
export function sameFiles(one: string, other: string): boolean {
  return someOf(one, other) && someOf(other, one);
}

/** Whether every file of one word is among those of the other. */
export function someOf(one: string, other: string): boolean {
  const whole = new Set(fingerprintsIn(other));
  return fingerprintsIn(one).every((fingerprint) => whole.has(fingerprint));
}
