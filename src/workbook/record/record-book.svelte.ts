import { added, changed, EMPTY_RECORD, markedIn, removed, returnedTo } from '../../record/edit';
import { begun } from '../../record/meetings';
import { today } from '../../vocabulary/day';
import { now } from '../kept/kept-words';
import { randomId } from '../kept/random-id';
import type { Pinned } from '../../record/pin';
import { readRecord, writeRecord } from '../../record/record-file';
import type { Entry, Listed, MeetingRecord } from '../../record/record';
import { HELD } from '../../presentation/held-words';
import { beforeLeaving } from '../opening/before-leaving';
import type { Navigation } from '../navigation/navigation.svelte';
import type { HandoutsView } from '../view/handouts-view';
import type { PublishView } from '../view/publish-view';
import type { RecordView } from '../view/record-view';
import type { HandoutParts } from './handouts';
import { lateParts } from './late-parts';

/** So many changes can be taken back. */
const STEPS = 200;
/** A record is text; a file beyond this is none. In bytes. */
const LARGEST = 20_000_000;

/** What a body keeps from meeting to meeting, while the page is open. */
export class RecordBook implements RecordView {
  record: MeetingRecord = $state.raw(EMPTY_RECORD);
  unsaved = $state(false);
  notes: readonly string[] = $state.raw([]);
  #before: readonly MeetingRecord[] = [];
  /** What was changed last: typing on in one field is one step. */
  #typed = '';

  constructor(
    private readonly navigation: Pick<Navigation, 'choicesOf'>,
    private readonly answers: HandoutParts,
  ) {
    // Nothing keeps the record but its file: the browser asks before it is lost with the page.
    beforeLeaving(() => (this.unsaved ? [{ what: HELD.record, isGone: true }] : []));
  }

  choicesOf(page: string): string {
    return this.navigation.choicesOf(page);
  }

  get today(): string {
    return today();
  }

  name(body: string): void {
    this.#become({ ...this.record, body }, 'body');
  }

  begin(): void {
    this.#become(begun(this.record, randomId, this.today));
  }

  pin(figure: Pinned): string {
    const meeting = this.#meeting();
    return this.add('pins', { ...figure, time: now(), meeting });
  }

  add<List extends Listed>(list: List, entry: Omit<Entry<List>, 'id'>): string {
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
    if (!last) return false;
    this.#before = this.#before.slice(0, -1);
    this.record = last;
    this.unsaved = true;
    this.#typed = '';
    return true;
  }

  async open(file: File): Promise<void> {
    const read = readRecord(file.size > LARGEST ? '' : await file.text(), file.name);
    this.notes = read.notes;
    if (!read.record) return;
    this.#become(read.record);
    this.unsaved = read.notes.length > 0;
  }

  file(): { readonly name: string; readonly text: string } {
    this.unsaved = false;
    const day = this.record.meetings.at(-1)?.day || this.today;
    return { name: `record-${day}.scrutiny.json`, text: writeRecord(this.record) };
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

  #become(record: MeetingRecord, typed = ''): void {
    if (record === this.record) return;
    if (typed === '' || typed !== this.#typed) this.#before = [...this.#before, this.record].slice(-STEPS);
    this.#typed = typed;
    this.record = record;
    this.unsaved = true;
  }
}
