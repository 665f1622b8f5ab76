import { supplies } from '../../supply/supplies';

/** The page of the record comes with the others, and runs only where it is opened. */
export const recordPage = supplies.declare('the record of meetings', () => import('./RecordPage.svelte'));
/** What makes documents of a record; declared with its page, because that page is itself fetched. */
export const documentWriter = supplies.declare('the writing of records', () => import('./record-files'));
