import typeface from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-standard-normal.woff2?url';
import { fetched } from '../../supply/fetched';
import { supplies } from '../../supply/supplies';

/** The bytes of the page's typeface, which a saved picture carries: a browser does not give those that it draws with. */
export const face = supplies.declare('the typeface of pictures', async () =>
  (await fetched(typeface, 'low')).arrayBuffer(),
);
