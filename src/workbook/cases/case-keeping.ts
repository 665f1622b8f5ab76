import type { CaseworkFile } from '../../casework/file/casework-file';
import { CASEWORK } from '../../casework/file/kept-casework';
import { writeCasework } from '../../casework/file/write-casework';
import { labelOfCasework, WOULD_BE_GONE } from '../../presentation/cases/keeping-words';
import { CASEWORK_FILE_IS, CASEWORK_KEPT, caseworkFileName } from '../../presentation/keeping-words';
import type { DocumentStore } from '../../keeping/document-store';
import type { OtherTabs, Told } from '../../keeping/other-tabs';
import { askedTwice } from '../keeping/asked-twice';
import { DocumentKeeping } from '../keeping/document-keeping.svelte';
import type { Held, KeptAs } from '../keeping/kept-as';
import { randomId } from '../kept/random-id';

const CASEWORK_AS: KeptAs<CaseworkFile> = {
  ...{ kind: CASEWORK, named: CASEWORK_KEPT },
  begun: ({ draws }) => draws.length > 0,
  labelOf: labelOfCasework,
  // What is kept stays as it is: this is casework of its own.
  asOwn: (file) => ({ ...file, id: randomId() }),
  file: { name: ({ kind }, day) => caseworkFileName(kind, day), is: CASEWORK_FILE_IS, write: writeCasework },
};

/** Casework as it is typed, kept where the reader chose; what would be gone makes way on being asked twice. */
export function caseKeeping(
  held: Omit<Held<CaseworkFile>, 'asks'>,
  ...on: [store?: DocumentStore, tabs?: (heard: (what: Told) => void) => OtherTabs]
): DocumentKeeping<CaseworkFile> {
  const warns = askedTwice(() => keeping.unkept.some((one) => one === held.document));
  const asking: Held<CaseworkFile> = {
    get document() {
      return held.document;
    },
    get all() {
      return held.all ?? (held.document ? [held.document] : []);
    },
    put: (file) => held.put(file),
    ready: () => held.ready?.() ?? Promise.resolve(),
    asks: ({ id }) => (warns(id) ? WOULD_BE_GONE : null),
  };
  const keeping = new DocumentKeeping(CASEWORK_AS, asking, ...on);
  return keeping;
}
