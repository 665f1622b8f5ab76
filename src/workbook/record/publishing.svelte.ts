import { failureInWords } from '../../vocabulary/failure';
import { openPack } from '../../protecting/open-pack';
import { questionsOf } from '../../protecting/one-question';
import { textOfPack } from '../../protecting/pack';
import { Published } from '../../protecting/published';
import { pinInWords } from '../../presentation/record/agenda-words';
import { goingIn, publicLines } from '../../record/public-lines';
import { publicRecord } from '../../record/public-record';
import { writeRecord } from '../../record/record-file';
import type { MeetingRecord } from '../../record/record';
import type { ExtractMark } from '../../selection/selection';
import { RECORD_IN_COPY, type PackToCopy, SavePackCopy } from '../copies/save-pack-copy.svelte';
import { now } from '../kept/kept-words';
import { digestOfPack } from '../opening/pack-arrival';
import type { FileToSave } from '../view/copy-view';
import type { PublicPin, PublishView } from '../view/publish-view';
import { answeredIn, type BecamePin, reAnswered } from './re-answered';

/** Letters of the sum of a pack in an address. */
const MARK_LENGTH = 12;

interface ChosenPack extends Omit<PackToCopy, 'record'> {
  readonly asked: readonly Published[];
  readonly mark: ExtractMark;
}

/** Makes the copy that members open: a protected pack, and of the record what the pack answers and a reader let through. */
export class Publishing implements PublishView {
  notPack = $state.raw<string | null>(null);
  /** Lines that were put in or left out by hand. */
  #by = $state.raw<Readonly<Record<string, boolean>>>({});
  #pack = $state.raw<ChosenPack | null>(null);
  readonly #copy: SavePackCopy;

  constructor(
    private readonly record: () => MeetingRecord,
    template?: () => Promise<string | null>,
  ) {
    this.#copy = new SavePackCopy(() => Promise.resolve(this.#toCopy()), template);
  }

  get pack(): string | null {
    return this.#pack?.name ?? null;
  }

  readonly #became = $derived.by(() => this.#answers());
  readonly #answered = $derived(answeredIn(this.#became));
  readonly lines = $derived.by(() => publicLines(this.record(), this.#answered));
  readonly chosen = $derived(goingIn(this.lines, this.#by));

  get pins(): readonly PublicPin[] {
    const { pins } = this.record();
    return this.#became.map(({ pin, became }) => {
      const named = { id: pin.id, asks: pinInWords(pin, pins) };
      return 'answer' in became
        ? { ...named, answer: became.answer.finding, why: '' }
        : { ...named, answer: null, why: became.why };
    });
  }

  get copy(): PublishView['copy'] {
    return this.#copy;
  }

  async choosePack(file: File): Promise<void> {
    const bytes = await file.arrayBuffer();
    const opened = await openPack(file.name, bytes, digestOfPack);
    this.notPack = opened.ok ? null : failureInWords(opened.failure);
    if (!opened.ok) return;
    const { facts, cells, name } = opened.value;
    const fingerprint = (await digestOfPack(textOfPack(facts, cells))).slice(0, MARK_LENGTH);
    this.#pack = {
      ...{ name, bytes: new Uint8Array(bytes), synthetic: facts.synthetic, mark: { fingerprint, file: name } },
      asked: questionsOf(opened.value).map((question) => new Published(question)),
    };
  }

  choose(line: string, isIn: boolean): void {
    this.#by = { ...this.#by, [line]: isIn };
  }

  make(): Promise<FileToSave | null> {
    return this.#copy.make();
  }

  #answers(): readonly BecamePin[] {
    const pack = this.#pack;
    return pack ? this.record().pins.map((pin) => ({ pin, became: reAnswered(pin, pack.asked, pack.mark) })) : [];
  }

  #toCopy(): PackToCopy | null {
    if (!this.#pack) return null;
    const { name, bytes, synthetic } = this.#pack;
    const record = publicRecord(this.record(), this.#answered, this.chosen, now());
    return {
      ...{ name, bytes, synthetic },
      record: { name: RECORD_IN_COPY, bytes: new TextEncoder().encode(writeRecord(record)) },
    };
  }
}
