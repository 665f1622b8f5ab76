import type { DocumentKind } from '../../documents/document-kind';
import type { CaseworkFile } from './casework-file';
import { readCaseworkValue } from './read-casework';

const [HEAD, EARLIER, DRAW, CASE] = ['head', 'earlier', 'draw ', 'case '];

/** Casework as it is kept while it is worked on: a part for each draw and each case, so that a keystroke saves one case. */
export const CASEWORK: DocumentKind<CaseworkFile> = {
  kind: 'casework',
  idOf: ({ id }) => id,
  partsOf({ draws, reviews, earlier, ...head }) {
    return new Map<string, object>([
      // The head names every other part, so that one that is gone is missed.
      [HEAD, { ...head, drawn: draws.map(({ id }) => id), reviewed: Object.keys(reviews) }],
      [EARLIER, earlier],
      ...draws.map((draw) => [`${DRAW}${draw.id}`, draw] as const),
      ...Object.entries(reviews).map(([id, review]) => [`${CASE}${id}`, review] as const),
    ]);
  },
  read(parts) {
    const read = readCaseworkValue(valueOf(parts));
    if (read.ok) return { ok: true, document: read.file };
    return { ok: false, failure: read.failure, saved: read.saved?.file ?? null };
  },
};

/** The value that the parts were made of; a part that is not there is left out, for the reader to miss. */
function valueOf(parts: ReadonlyMap<string, unknown>): unknown {
  const head = parts.get(HEAD);
  if (typeof head !== 'object' || head === null) return head;
  const { drawn, reviewed, ...others }: { drawn?: unknown; reviewed?: unknown } = { ...head };
  return {
    ...others,
    earlier: parts.get(EARLIER),
    draws: textsIn(drawn).map((id) => parts.get(`${DRAW}${id}`)),
    reviews: Object.fromEntries(textsIn(reviewed).map((id) => [id, parts.get(`${CASE}${id}`)])),
  };
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
