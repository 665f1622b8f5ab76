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
      [HEAD, { ...head, drawn: draws.map(({ id }) => id) }],
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
  const { drawn, ...others }: { drawn?: unknown } = { ...head };
  const ids: readonly unknown[] = Array.isArray(drawn) ? drawn : [];
  const reviews = [...parts].flatMap(([name, part]) =>
    name.startsWith(CASE) ? [[name.slice(CASE.length), part] as const] : [],
  );
  return {
    ...others,
    earlier: parts.get(EARLIER),
    draws: ids.map((id) => (typeof id === 'string' ? parts.get(`${DRAW}${id}`) : id)),
    reviews: Object.fromEntries(reviews),
  };
}
