import { METHOD } from '../../../src/presentation/methods';
import type { Section } from './section';

/** What a drawing shows. */
export const CAPTIONS: Section = {
  heading: 'Drawings',
  places: ['caption'],
  lines: [
    '[drawn]|The same [children] out of each population that is open: times [B]',
    'A bar that touches the {dashed |}line could be no gap',
    'Each step on the scale doubles',
    'Of usual boroughs, 19 in 20 lie inside the inner lines and 998 in 1,000 inside the outer',
    'Rates are in 100, or per 1,000 a year of all who live here',
    'Everyone under 18 stands beside everyone of 18 and over, whatever ages are ticked',
  ],
};

/** Where the numbers come from, and by which methods. */
export const SOURCES: Section = {
  heading: 'Sources and methods',
  places: ['source', 'base'],
  lines: [
    '{Source: [extract]|{Population|Establishment population}: [population]}{, file [file]}',
    'Populations: [population], file [file] and [population], file [file]',
    'Provisional: [when]|Official{: [when]}|Synthetic data: about no real child',
    ...Object.values(METHOD),
    'n set{s}{; n left out, of one group or one outcome alone}',
    'Whether the sets agree{: Cochran’s Q, p {=|below} n| cannot be tested}',
    'Trend: Cochran-Armitage, a straight line ({{; |}[A] p {=|below} n}…)',
    'Whether boroughs differ: chi-square n on n degrees of freedom, p {=|below} n',
    'Phi (a tenth pulled in at each end): n',
  ],
};
