import { drawnInTurns } from '../../casework/draw/draw';
import type { Turns } from '../../casework/draw/turns';
import { type FrameRow, namedStrata } from '../../casework/draw/frame';
import { plannedDraw } from '../../casework/draw/planned';
import { powerOf } from '../../casework/draw/power';
import { addDraw, useDraw } from '../../casework/file/file-steps';
import { type CaseworkFile, reviewedBefore } from '../../casework/file/casework-file';
import { drawInWords, DRAWS, frameInWords, stratumChoice } from '../../presentation/cases/draw-words';
import { plannedInWords } from '../../presentation/cases/planned-words';
import { powerInWords } from '../../presentation/cases/power-words';
import { TYPED_FAULTS, refusedDraw, type RefusedField } from '../../presentation/cases/refusal-words';
import { holdsCases } from '../../questions/case-ids';
import type { Selection } from '../../selection/selection';
import { ofWhomInWords } from '../../selection/words';
import type { OpenExtract } from '../extracts/open-extract';
import { now } from '../kept/kept-words';
import type { CertificateView, CheckedView, DrawField, DrawForm, DrawView, MadeDraw } from '../view/draw-view';
import { certificateView } from './certificate-view';
import { checkedFile } from './check-certificate';
import { EMPTY_FORM, readForm } from './draw-form';
import type { DrawParts } from './draw-parts';
import { CountedFrame } from './counted-frame';
import { frameBy, frameRowsOf, strataOffered, withoutThose } from './frame';
import { givingWay } from './giving-way';

/** The cases of one selection. */
interface Asked {
  readonly extract: OpenExtract;
  readonly selection: Selection;
  readonly rows: readonly FrameRow[];
  readonly file: CaseworkFile;
}

/** Draws cases of the selection in force, and lists every draw that was made. */
export class DrawDesk implements DrawView {
  form = $state.raw<DrawForm>(EMPTY_FORM);
  faults = $state.raw<DrawView['faults']>({});
  frameRefused = $state.raw<string | null>(null);
  #asked = $state.raw<Asked | null>(null);
  #asking = 0;
  drawing = $state.raw<number | null>(null);
  #stop = new AbortController();
  /** Resolves once the cases of the selection in force are those that are drawn from. */
  #counted: Promise<void> = Promise.resolve();

  /** The cases that can be drawn: those of the selection but those reviewed before. */
  readonly #left = $derived.by(() => {
    const asked = this.#asked;
    return asked && new CountedFrame(withoutThose(asked.rows, reviewedBefore(this.parts.held.file ?? asked.file)));
  });

  constructor(private readonly parts: DrawParts) {}

  get frame(): string | null {
    const left = this.#left;
    if (!left || !this.#asked || this.#asked.extract !== this.parts.extract()) return null;
    const { extract, rows, selection } = this.#asked;
    const cases = left.rows.length;
    const { event } = extract.contract;
    return frameInWords({
      ...{ cases, reviewed: rows.length - cases },
      noun: cases === 1 ? event.one : event.many,
      ofWhom: ofWhomInWords(extract.parts, selection, 'chosen'),
    });
  }

  get offered(): DrawView['offered'] {
    const extract = this.parts.extract();
    if (!extract) return [];
    return strataOffered(extract).map((id) => ({ id, label: stratumChoice(id, extract.contract.unit.one) }));
  }

  get power(): readonly string[] {
    const read = readForm({ ...this.form, seed: 'any' });
    const left = this.#left;
    return read.ok && left?.rows.length ? powerInWords(powerOf(read.request, left.sizes('ethnicity'))) : [];
  }

  get planned(): readonly string[] {
    const [read, asked, left] = [readForm({ ...this.form, seed: 'any' }), this.#asked, this.#left];
    const by = read.ok ? read.request.by : null;
    if (!read.ok || !asked || !left || by === null) return [];
    const sizes = left.sizes(by);
    const planned = plannedDraw(read.request, sizes, namedStrata(asked.extract.contract, by, sizes.keys()));
    return planned ? plannedInWords(planned) : [];
  }

  get made(): readonly MadeDraw[] {
    const { file } = this.parts.held;
    return [...(file?.draws ?? [])].reverse().map(({ id, certificate, used }) => ({
      ...{ id, words: drawInWords(certificate), active: id === file?.active },
      standing: id === file?.active ? DRAWS.active : used ? DRAWS.used : DRAWS.unused,
    }));
  }

  look(): void {
    this.#counted = this.#ask(this.parts.extract(), this.parts.selection()).catch(this.parts.fault);
  }

  change(part: Partial<DrawForm>): void {
    this.form = { ...this.form, ...part };
    const left = Object.entries(this.faults).filter(([field]) => !Object.hasOwn(part, field));
    this.faults = Object.fromEntries(left);
  }

  async draw(): Promise<boolean> {
    const read = readForm(this.form);
    this.frameRefused = null;
    this.faults = read.ok ? {} : inWords(read.faults);
    await this.#counted;
    const asked = this.#asked;
    if (!read.ok || !asked) return false;
    const { extract, rows, file } = asked;
    const frame = frameBy(extract, rows, read.request.by);
    const reviewed = reviewedBefore(this.parts.held.file ?? file);
    const drawn = await this.#inTurns(
      drawnInTurns(read.request, frame.candidates, reviewed, {
        ...{ kind: extract.kind, ids: frame.ids, strata: frame.strata, source: file.source },
        selection: { address: this.parts.address(), words: ofWhomInWords(extract.parts, asked.selection, 'chosen') },
        ...{ time: now(), version: __VERSION__ },
      }),
    );
    if (!drawn) return false;
    if (drawn.ok) return this.parts.held.take((held) => addDraw(held, drawn.draw));
    const { field, words } = refusedDraw(drawn.refusal);
    if (field === 'frame') this.frameRefused = words;
    else this.faults = { [this.#fieldOf(field)]: words };
    return false;
  }

  stop(): void {
    this.#stop.abort();
  }

  use(id: string): void {
    this.parts.held.take((file) => useDraw(file, id));
  }

  certificate(id: string): CertificateView | null {
    const draw = this.parts.held.file?.draws.find((one) => one.id === id);
    return draw ? certificateView(draw, this.parts.few()) : null;
  }

  check(file: File): Promise<CheckedView> {
    return checkedFile(file, this.parts);
  }

  /** Null where the reader stopped it. Of few cases it is done before anything is seen of it. */
  async #inTurns<Value>(turns: Turns<Value>): Promise<Value | null> {
    this.#stop.abort();
    this.#stop = new AbortController();
    const stop = this.#stop.signal;
    const done = await givingWay(turns, { stop, progress: (part) => (this.drawing = part) });
    if (!stop.aborted) this.drawing = null;
    else if (this.#stop.signal === stop) this.drawing = null;
    return done;
  }

  #fieldOf(field: Exclude<RefusedField, 'frame'>): DrawField {
    return field === 'size' ? this.form.size : field;
  }

  /** Cases asked for before stand on the page until the new ones are here; those of another extract do not. */
  async #ask(extract: OpenExtract | null, selection: Selection): Promise<void> {
    const asking = (this.#asking += 1);
    this.frameRefused = null;
    if (!extract || !holdsCases(extract.dataset)) return void (this.#asked = null);
    const [rows, file] = await Promise.all([frameRowsOf(extract, selection), this.parts.held.of(extract)]);
    if (asking === this.#asking) this.#asked = { extract, selection, rows, file };
  }
}

const inWords = (faults: Readonly<Partial<Record<DrawField, keyof typeof TYPED_FAULTS>>>): DrawView['faults'] =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, TYPED_FAULTS[fault]]));
