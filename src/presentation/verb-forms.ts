/** Verbs with which outcomes begin, and how they stand of what has happened. A verb that is missing would stand as it is. */
const PAST = [
  ['get', 'got'],
  ['make', 'made'],
  ['be', 'were'],
  ['have', 'had'],
  ['accept', 'accepted'],
  ['complete', 'completed'],
  ['end', 'ended'],
] as const;

/** "get a community resolution" -> "got a community resolution". */
export function pastOf(verb: string): string {
  return inForm(verb, PAST);
}

/** "be remanded to youth detention" -> "been remanded to youth detention", after "would have". */
export function participleOf(verb: string): string {
  return inForm(verb, [['be', 'been'], ...PAST]);
}

/** What stands for a verb said a moment before: "24 were remanded, 14 were", "35 got ..., 48 did". */
export function didToo(verb: string): string {
  if (verb.startsWith('be ')) return 'were';
  return verb.startsWith('have ') ? 'had' : 'did';
}

function inForm(verb: string, forms: readonly (readonly [string, string])[]): string {
  const known = forms.find(([plain]) => verb.startsWith(`${plain} `));
  return known ? `${known[1]}${verb.slice(known[0].length)}` : verb;
}
