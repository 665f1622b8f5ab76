import { supplies } from '../../supply/supplies';

/** What makes a file of rows, read when a reader first saves them. */
export const rowsSaver = supplies.declare('the saving of rows', () => import('../../export/rows-file'));
