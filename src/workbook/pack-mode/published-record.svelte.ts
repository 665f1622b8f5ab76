import type { CopiedFile } from '../../copying/contents';
import { copyWithin } from '../../copying/own-page';
import { readRecord } from '../../record/record-file';
import type { MeetingRecord } from '../../record/record';
import { RECORD_IN_COPY } from '../copies/save-pack-copy.svelte';
import type { CarriedPack } from '../opening/pack-door';

/** A pack with the record that was published beside it, where there is one. */
export interface PackWithin extends CarriedPack {
  readonly record?: CopiedFile | undefined;
}

/** The pack that this page holds as a copy; null where it was saved to hold another thing. */
export async function packWithin(): Promise<PackWithin | null> {
  const copy = await copyWithin();
  const contents = copy?.header.mode === 'pack' ? await copy.open('') : null;
  const pack = contents?.others[0];
  const record = contents?.others.find(({ name }) => name === RECORD_IN_COPY);
  return pack ? { name: pack.name, bytes: pack.bytes.buffer, record } : null;
}

/** The meeting's record that stands beside a pack: to be read, and to go on with a copy of it. */
export class PublishedRecord {
  record = $state.raw<MeetingRecord | null>(null);
  file: CopiedFile | null = null;

  /** What was published is read as any record is, whoever wrote it. Null lets go of it. */
  hold(file: CopiedFile | null): void {
    this.record = file && readRecord(new TextDecoder().decode(file.bytes), file.name).record;
    this.file = this.record && file;
  }
}
