import { findFirefox } from '../../.ci/firefox.mjs';
import { openInFirefox } from './journeys/firefox';
import { journeysIn } from './journeys/journeys';

const program = findFirefox();
// All of them go in Chromium.
journeysIn('Firefox', program === undefined ? undefined : (opening) => openInFirefox(program, opening), 3);
