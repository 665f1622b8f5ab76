import { fromBase64, toBase64 } from '../../copying/base64';
import { leaveUnasked } from './before-leaving';

/** Says that this tab is in the mode of packs, and carries one over while the page is loaded anew. */
const KEY = 'scrutiny-workbook: pack';
/** The tab is in the mode of packs, and its page has taken what was carried. */
const TAKEN = 'taken';

/** A pack on its way into a page without records. */
export interface CarriedPack {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** Whether this page is to hold packs alone. It stays so until the reader leaves, over every reload of the tab. */
export function isPackMode(): boolean {
  return read() !== null;
}

/** What was carried, once: it is taken out of the storage as it is read. Null where the page holds no pack yet. */
export function takeCarried(): CarriedPack | null {
  const held = read();
  if (held === null || held === TAKEN) return null;
  sessionStorage.setItem(KEY, TAKEN);
  return carriedIn(held);
}

/**
 * Loads the page anew with a pack and without records; what its address said is gone. False where the browser keeps
 * nothing for this page.
 * @param address what is to stand after the path: of a pack alone
 */
export function goWithPack({ name, bytes }: CarriedPack, address: string): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ name, letters: toBase64(new Uint8Array(bytes)) }));
  } catch {
    return false;
  }
  // The reader was asked, with what is gone named.
  leaveUnasked();
  reloadAfresh(address);
  return true;
}

/** Loads the page anew without the pack. */
export function leavePack(): void {
  sessionStorage.removeItem(KEY);
  reloadAfresh('');
}

function reloadAfresh(address: string): void {
  history.replaceState(null, '', location.pathname + address);
  location.reload();
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function carriedIn(held: string): CarriedPack | null {
  try {
    const { name, letters } = JSON.parse(held) as Partial<Record<'name' | 'letters', unknown>>;
    const bytes = typeof letters === 'string' ? fromBase64(letters) : null;
    return bytes && typeof name === 'string' ? { name, bytes: bytes.buffer } : null;
  } catch {
    return null;
  }
}
