import { listed } from './numbers';

/** Nothing is built before it is said whether packs were issued. */
export const SAY_WHETHER_ISSUED =
  'Say whether a pack of these records has been issued before. If you do not know, ask whoever answers for the records.';

/** Packs were issued, and none of them is open. */
export const OPEN_ISSUED = 'Open every pack of these records that has been issued before.';

/** A pack that was saved from this page binds the next one of the same records. @param noted this device notes it too */
export const savedFromHere = (names: readonly string[], noted: boolean): string =>
  `${listed(names)} ${names.length === 1 ? 'was' : 'were'} saved from this page and must hold beside the new pack.${noted ? '' : ' A page that is loaded anew does not know of it.'}`;

/** Packs of the same records that stand in the list of this device. */
export const notedHere = (names: readonly string[]): string =>
  `This device noted that ${listed(names)} ${names.length === 1 ? 'was' : 'were'} issued.`;

/** Why nothing is built beside a pack that is known of and not open. */
export const openNoted = (names: readonly string[]): string =>
  `${notedHere(names)} Open ${names.length === 1 ? 'it' : 'them'} first: two packs that were not built together can give away what each withholds. If ${names.length === 1 ? 'it is' : 'they are'} lost, no pack of these years can be built. If nobody was ever given ${names.length === 1 ? 'it' : 'them'}, forget ${names.length === 1 ? 'it' : 'them'} at the foot of the page.`;
