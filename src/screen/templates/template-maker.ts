import { supplies } from '../../supply/supplies';

/** What makes the files of the templates in this page; nothing is asked of a server for them. */
export const templateMaker = supplies.declare('the templates for suppliers', () => import('../../templates/offered'));
