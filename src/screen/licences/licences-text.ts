import { fetched } from '../../supply/fetched';
import { supplies } from '../../supply/supplies';

/** The licences of what others wrote and the workbook holds, as the build has gathered them. */
export const licencesText = supplies.declare('the text of the licences', async () =>
  import.meta.env.DEV ? 'The build gathers them.' : (await fetched('licences.txt', 'low')).text(),
);
