import type { Device, Put } from './device';
import { type FileHandle, isHandle, sameFile } from './file-handles';

/** A file that was open: its name, a handle where the browser has them, its rows only where the reader said so. */
export interface KeptFile {
  readonly fingerprint: string;
  readonly name: string;
  /** "Out-of-court disposals" */
  readonly extract: string;
  /** In bytes. */
  readonly size: number;
  /** ISO moment at which it was last opened. */
  readonly openedAt: string;
  readonly handle: FileHandle | null;
  /** Of a workbook: the sheet that was read. */
  readonly sheet?: string | undefined;
  /** The whole file, kept on this device. */
  readonly rows: Blob | null;
}

/** What the reader agreed to. Nothing is kept before. */
export interface Consent {
  readonly names: boolean;
  readonly rows: boolean;
}

export const NO_CONSENT: Consent = { names: false, rows: false };

const PREFIX = 'file ';
const CONSENT = 'consent';
/** So many files are offered again; older ones are forgotten. */
export const FILES_KEPT = 12;

const keyOf = (fingerprint: string): string => `${PREFIX}${fingerprint}`;

/**
 * Keeps a file in place of itself and of an earlier state of it, as far as the reader agrees at this very moment, in
 * whatever tab that was said; and forgets the oldest beyond twelve. 'refused' where any of it could not be kept.
 */
export async function keepFile(device: Device, file: KeptFile): Promise<Put> {
  const put = await device.putIf(CONSENT, keyOf(file.fingerprint), (found) => asAgreed(file, consentIn(found)));
  if (put !== 'kept') return put;
  const kept = await keptFiles(device);
  for (const other of kept.filter(({ fingerprint }) => fingerprint !== file.fingerprint)) {
    if (await isEarlierState(other, file)) await forgetFile(device, other.fingerprint);
  }
  for (const old of (await keptFiles(device)).slice(FILES_KEPT)) await forgetFile(device, old.fingerprint);
  return 'kept';
}

function asAgreed(file: KeptFile, { names, rows }: Consent): KeptFile | null {
  return names ? { ...file, rows: rows ? file.rows : null } : null;
}

/** One file on the disk stands once in the list. Where there is no handle to tell by, its name does. */
async function isEarlierState(other: KeptFile, file: KeptFile): Promise<boolean> {
  if (other.extract !== file.extract) return false;
  if (other.handle && file.handle) return sameFile(other.handle, file.handle);
  return other.name === file.name;
}

/** The files that are kept, the last opened first. What is not understood is passed over. */
export async function keptFiles(device: Device): Promise<readonly KeptFile[]> {
  const found = [...(await device.all())]
    .filter(([key]) => key.startsWith(PREFIX))
    .flatMap(([key, value]) => keptFile(value).filter(({ fingerprint }) => key === keyOf(fingerprint)));
  return found.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
}

/** Forgets one file, its rows included; false where the browser would not. */
export function forgetFile(device: Device, fingerprint: string): Promise<boolean> {
  return device.remove(keyOf(fingerprint));
}

/** What the reader agreed to on this device. */
export async function keptConsent(device: Device): Promise<Consent> {
  return consentIn((await device.all()).get(CONSENT));
}

function consentIn(value: unknown): Consent {
  if (typeof value !== 'object' || value === null) return NO_CONSENT;
  const { names, rows } = value as Partial<Consent>;
  return { names: names === true, rows: names === true && rows === true };
}

/**
 * Keeps what the reader agreed to; taking the names back forgets every file, taking the rows back every row. False
 * where the browser would not do all of it.
 */
export async function keepConsent(device: Device, consent: Consent): Promise<boolean> {
  let done = await device.put(CONSENT, { ...consent });
  for (const file of await keptFiles(device)) {
    if (!consent.names) done = (await forgetFile(device, file.fingerprint)) && done;
    else if (!consent.rows && file.rows) {
      // With no room to write it anew without its rows it is forgotten: what was taken back does not stay.
      const put = await device.putIf(CONSENT, keyOf(file.fingerprint), (found) => asAgreed(file, consentIn(found)));
      if (put === 'refused') done = (await forgetFile(device, file.fingerprint)) && done;
    }
  }
  return done;
}

function keptFile(value: unknown): readonly KeptFile[] {
  if (typeof value !== 'object' || value === null) return [];
  const { fingerprint, name, extract, size, openedAt, handle, rows, sheet } = value as Partial<
    Record<keyof KeptFile, unknown>
  >;
  if (typeof fingerprint !== 'string' || typeof name !== 'string' || typeof extract !== 'string') return [];
  if (typeof size !== 'number' || typeof openedAt !== 'string' || Number.isNaN(Date.parse(openedAt))) return [];
  return [
    {
      ...{ fingerprint, name, extract, size, openedAt },
      handle: isHandle(handle) ? handle : null,
      rows: rows instanceof Blob ? rows : null,
      ...(typeof sheet === 'string' ? { sheet } : {}),
    },
  ];
}
