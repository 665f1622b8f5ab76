import { Supplies } from './supply';

/** Everything that this page fetches after its first lines. */
export const supplies = new Supplies();

// Tests run some of it where there is no page.
if (typeof window !== 'undefined') window.addEventListener('online', () => supplies.tryAgain());
