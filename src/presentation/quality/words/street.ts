import { whole } from '../../../vocabulary/written';
import { listed, type WordsOf } from './words';

const SO_WHAT =
  'Street resolutions are kept elsewhere by some services. Where they are missing, community resolutions are undercounted and every share of decisions is out of too few.';
const TO_DO =
  'Ask the supplier whether street community resolutions are in the extract; if not, say so beside every share.';

/** Of community resolutions that officers give on the street. */
export const WORDS_OF_STREET: WordsOf<'street-not-told' | 'street-none' | 'street-boroughs'> = {
  'street-not-told': ({ rows }) => ({
    what: `Nothing tells which of the ${whole(rows)} community resolutions were given on the street.`,
    soWhat: SO_WHAT,
    toDo: TO_DO,
  }),
  'street-none': ({ rows }) => ({
    what: `None of the ${whole(rows)} community resolutions with a route is a street one.`,
    soWhat: SO_WHAT,
    toDo: TO_DO,
  }),
  'street-boroughs': ({ boroughs }) => ({
    what: `${boroughs.length === 1 ? '1 borough has' : `${boroughs.length} boroughs have`} no street community resolution: ${listed(
      boroughs.map(({ label }) => label),
      6,
    )}.`,
    soWhat: SO_WHAT,
    toDo: 'Leave these boroughs out of comparisons between places, or ask them for their street resolutions.',
    table: {
      caption: 'Boroughs without a street resolution, and how many their usual share would give',
      columns: ['Borough', 'Community resolutions with a route', 'Street, expected'],
      rows: boroughs.map(({ label, routed, expected }) => [label, whole(routed), `about ${whole(expected)}`]),
    },
  }),
};
