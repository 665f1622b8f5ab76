import { EMPTY_RECORD } from '../../record/edit';
import { type KeptRecord, RECORD } from '../../record/kept-record';
import { writeRecord } from '../../record/record-file';
import { RECORD_FILE_IS, RECORD_KEPT } from '../../presentation/keeping-words';
import { DocumentKeeping } from '../keeping/document-keeping.svelte';
import type { Held, KeptAs } from '../keeping/kept-as';
import { randomId } from '../kept/random-id';
import { recordFileName } from './record-file-name';

export { isSealedFile, unsealed } from '../keeping/sealed-text';

export const RECORD_AS: KeptAs<KeptRecord> = {
  ...{ kind: RECORD, named: RECORD_KEPT },
  begun: ({ record }) => record !== EMPTY_RECORD,
  labelOf: ({ record }, sealed) => (sealed || record.body === '' ? '' : `${record.body}.`),
  asOwn: ({ record }) => ({ id: randomId(), record }),
  file: {
    name: ({ record }, day) => recordFileName(record, day),
    is: RECORD_FILE_IS,
    write: ({ record }) => writeRecord(record),
  },
};

/** The record as it is typed, kept where the reader chose. */
export const recordKeeping = (held: Held<KeptRecord>): DocumentKeeping<KeptRecord> =>
  new DocumentKeeping(RECORD_AS, held);
