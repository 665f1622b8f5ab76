import { added, changed, EMPTY_RECORD, markedIn, removed, returnedTo } from '../../record/edit';
import type { KeptRecord } from '../../record/kept-record';
import { begun } from '../../record/meetings';
import { type Pinned, saysTheSame } from '../../record/pin';
import { writeRecord } from '../../record/record-file';
import type { Entry, Listed, MeetingRecord } from '../../record/record';
import { HELD } from '../../presentation/held-words';
import { RECORD_FILE } from '../../presentation/record/file-words';
import { supplies } from '../../supply/supplies';
import { today } from '../../vocabulary/day';
import { now } from '../kept/kept-words';
import { randomId } from '../kept/random-id';
import { askedTwice } from '../keeping/asked-twice';
import type { DocumentKeeping } from '../keeping/document-keeping.svelte';
import type { Held } from '../keeping/kept-as';
import type { OpenedFile } from '../keeping/document-files.svelte';
import { beforeLeaving } from '../opening/before-leaving';
import type { Navigation } from '../navigation/navigation.svelte';
import type { HandoutsView } from '../view/handouts-view';
import type { PublishView } from '../view/publish-view';
import type { RecordView } from '../view/record-view';
import type { HandoutParts } from './handouts';
import { lateParts } from './late-parts';
import { recordFileName } from './record-file-name';
import { RecordFiles, type Sealed } from './record-files.svelte';

/** So many changes can be taken back. */
const STEPS = 200;

/** What comes with the page of the record. */
interface Late extends Sealed {
  readonly recordKeeping: (held: Held<KeptRecord>) => DocumentKeeping<KeptRecord>;
}

/** Comes with the page and is read when the record is first in sight. */
const recordKeeping = supplies.declare('the record of meetings', () => import('./record-keeping'));

/** What a body keeps from meeting to meeting: changed, taken back, saved as a file, and kept as it is typed where asked. */
export class RecordBook implements RecordView {
  #now: KeptRecord = $state.raw({ id: randomId(), record: EMPTY_RECORD });
  unsaved = $state(false);
  keeping = $state.raw<DocumentKeeping<KeptRecord> | null>(null);
  readonly files: RecordFiles;
  #before: readonly KeptRecord[] = [];
  /** What was changed last: typing on in one field is one step. */
  #typed = '';
  /** Whether the reader is to be told first that the record in sight would be lost to another. */
  readonly #warns = askedTwice(() => this.losable);

  constructor(
    private readonly navigation: Pick<Navigation, 'choicesOf' | 'choicesInAnyMonth' | 'measure'>,
    private readonly answers: HandoutParts,
    private readonly late: () => Promise<Late> = () => recordKeeping.get(),
  ) {
    this.files = new RecordFiles({
      late: () => this.#ready(),
      warns: (name) => this.#warns(name),
      put: (record, from) => this.#replace(record, from),
    });
    beforeLeaving(() => (this.unsaved ? [{ what: HELD.record, isGone: this.losable }] : []));
  }

  get record(): MeetingRecord {
    return this.#now.record;
  }

  get today(): string {
    return today();
  }

  get readsOnly(): boolean {
    return this.keeping?.readsOnly ?? false;
  }

  get losable(): boolean {
    return this.unsaved && (this.keeping?.failed ?? true);
  }

  choicesOf(page: string): string {
    return this.navigation.choicesOf(page);
  }

  choicesInAnyMonth(page: string): string {
    return this.navigation.choicesInAnyMonth(page);
  }

  get measure(): string {
    return this.navigation.measure;
  }

  async openKeeping(): Promise<void> {
    await this.#ready();
  }

  async #ready(): Promise<Late> {
    const late = await this.late();
    this.keeping ??= late.recordKeeping(this.#held());
    return late;
  }

  name(body: string): void {
    this.#become({ ...this.record, body }, 'body');
  }

  begin(): void {
    this.#become(begun(this.record, randomId, this.today));
  }

  pin(figure: Pinned): string {
    const meeting = this.#meeting();
    const same = this.record.pins.find((pin) => pin.meeting === meeting && saysTheSame(pin, figure));
    if (same) return this.readsOnly ? '' : same.id;
    return this.add('pins', { ...figure, time: now(), meeting });
  }

  add<List extends Listed>(list: List, entry: Omit<Entry<List>, 'id'>): string {
    if (this.readsOnly) return '';
    this.#meeting();
    const id = randomId();
    const marked = 'meetings' in entry ? { ...entry, meetings: markedIn([], this.record) } : entry;
    // An entry is all that its list asks for, and an id.
    this.#become(added(this.record, list, { ...marked, id } as Entry<List>));
    return id;
  }

  change<List extends Listed>(list: List, id: string, changes: Partial<Omit<Entry<List>, 'id'>>): void {
    const next = changed(this.record, list, id, changes);
    if (next === this.record) return;
    const returned = list === 'findings' || list === 'actions' ? returnedTo(next, list, id) : next;
    const typed = [list, id, ...Object.keys(changes)].join(' ');
    this.#become(returned, typed);
  }

  remove(list: Listed, id: string): void {
    this.#become(removed(this.record, list, id));
  }

  undo(): boolean {
    const last = this.#before.at(-1);
    if (!last || this.readsOnly) return false;
    this.#before = this.#before.slice(0, -1);
    this.#typed = '';
    this.#put(last);
    return true;
  }

  file(): { readonly name: string; readonly text: string } {
    const name = recordFileName(this.record, this.today);
    this.unsaved = false;
    this.keeping?.inFile(this.#now, name);
    return { name, text: writeRecord(this.record) };
  }

  /** The record in sight, for what keeps it. */
  #held(): Held<KeptRecord> {
    const book = (): KeptRecord => this.#now;
    return {
      get document() {
        return book();
      },
      put: (kept) => {
        this.#remember();
        this.#put(kept);
      },
      asks: ({ id }) => (this.#warns(id) ? RECORD_FILE.keptWouldBeGone : null),
    };
  }

  async handouts(): Promise<HandoutsView> {
    const { Handouts } = await lateParts();
    return new Handouts(this.answers);
  }

  async publishing(): Promise<PublishView> {
    const { Publishing } = await lateParts();
    return new Publishing(() => this.record);
  }

  /** What is recorded belongs to a meeting: where none was begun, one is. */
  #meeting(): string {
    if (this.record.meetings.length === 0) this.begin();
    return this.record.meetings.at(-1)?.id ?? '';
  }

  /** Another record in place of this one; what is kept of this one stays as it is. */
  #replace(record: MeetingRecord, from: OpenedFile | null): void {
    const kept = { id: randomId(), record };
    this.#remember();
    if (from) this.keeping?.cameFrom(kept, from);
    this.#put(kept);
    this.unsaved = from === null;
  }

  #become(record: MeetingRecord, typed = ''): void {
    if (record === this.record || this.readsOnly) return;
    if (typed === '' || typed !== this.#typed) this.#remember();
    this.#typed = typed;
    this.#put({ ...this.#now, record });
  }

  #remember(): void {
    this.#before = [...this.#before, this.#now].slice(-STEPS);
    this.#typed = '';
  }

  #put(kept: KeptRecord): void {
    this.#now = kept;
    this.unsaved = true;
    this.keeping?.save(kept);
  }
}
