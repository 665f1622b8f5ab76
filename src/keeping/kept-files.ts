import type { Device } from './device';
import { type FileHandle, isHandle } from './file-handles';

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

/** Keeps a file in place of itself, and forgets the oldest beyond twelve. */
export async function keepFile(device: Device, file: KeptFile): Promise<boolean> {
  const kept = await device.put(`${PREFIX}${file.fingerprint}`, { ...file });
  for (const old of (await keptFiles(device)).slice(FILES_KEPT)) await forgetFile(device, old.fingerprint);
  return kept;
}

/** The files that are kept, the last opened first. What is not understood is passed over. */
export async function keptFiles(device: Device): Promise<readonly KeptFile[]> {
  const found = [...(await device.all())]
    .filter(([key]) => key.startsWith(PREFIX))
    .flatMap(([, value]) => keptFile(value));
  return found.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
}

/** Forgets one file, its rows included. */
export function forgetFile(device: Device, fingerprint: string): Promise<void> {
  return device.remove(`${PREFIX}${fingerprint}`);
}

/** What the reader agreed to on this device. */
export async function keptConsent(device: Device): Promise<Consent> {
  const value = (await device.all()).get(CONSENT);
  if (typeof value !== 'object' || value === null) return NO_CONSENT;
  const { names, rows } = value as Partial<Consent>;
  return { names: names === true, rows: names === true && rows === true };
}

/** Keeps what the reader agreed to; taking the names back forgets every file, taking the rows back every row. */
export async function keepConsent(device: Device, consent: Consent): Promise<boolean> {
  const kept = await device.put(CONSENT, { ...consent });
  for (const file of await keptFiles(device)) {
    if (!consent.names) await forgetFile(device, file.fingerprint);
    else if (!consent.rows && file.rows) await device.put(`${PREFIX}${file.fingerprint}`, { ...file, rows: null });
  }
  return kept;
}

function keptFile(value: unknown): readonly KeptFile[] {
  if (typeof value !== 'object' || value === null) return [];
  const { fingerprint, name, extract, size, openedAt, handle, rows, sheet } = value as Partial<
    Record<keyof KeptFile, unknown>
  >;
  if (typeof fingerprint !== 'string' || typeof name !== 'string' || typeof extract !== 'string') return [];
  if (typeof size !== 'number' || typeof openedAt !== 'string') return [];
  return [
    {
      ...{ fingerprint, name, extract, size, openedAt },
      handle: isHandle(handle) ? handle : null,
      rows: rows instanceof Blob ? rows : null,
      ...(typeof sheet === 'string' ? { sheet } : {}),
    },
  ];
}
