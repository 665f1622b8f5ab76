import { supplies } from '../../supply/supplies';

/** What makes documents of a record. Handed to its page, which is itself fetched: what comes late would declare it late. */
export const documentWriter = supplies.declare('the writing of records', () => import('./record-files'));

export type DocumentWriter = typeof documentWriter;
