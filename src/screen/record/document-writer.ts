import { supplies } from '../../supply/supplies';

/** What makes documents of a record, read when a reader first asks for one. */
export const documentWriter = supplies.declare('the writing of records', () => import('./record-files'));
