import { openInChromium } from './journeys/chromium';
import { sameDrawIn } from './support/same-draw';

sameDrawIn('Chromium', openInChromium);
