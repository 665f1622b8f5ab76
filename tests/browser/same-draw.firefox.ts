import { findFirefox } from '../../.ci/firefox.mjs';
import { openInFirefox } from './journeys/firefox';
import { sameDrawIn } from './support/same-draw';

const program = findFirefox();
sameDrawIn('Firefox', program === undefined ? undefined : (opening) => openInFirefox(program, opening));
