import { openInChromium } from './journeys/chromium';
import { journeysIn } from './journeys/journeys';

journeysIn('Chromium', openInChromium);
