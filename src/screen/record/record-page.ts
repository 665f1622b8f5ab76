import { supplies } from '../../supply/supplies';

/** The page of the record comes with the others, and runs only where it is opened. */
export const recordPage = supplies.declare('the record of meetings', () => import('./RecordPage.svelte'));

/** The agenda before a room. */
export const agendaStage = supplies.declare('the record of meetings', () => import('./AgendaStage.svelte'));
