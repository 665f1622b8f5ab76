import type { ExtractKind } from '../../dataset/kinds/extracts';
import { asWritten } from '../../dataset/mapping/as-written';
import type { DateFormat, Mapping } from '../../dataset/mapping/mapping';
import { parseMapping, writeMapping } from '../../dataset/mapping/mapping-file';
import type { FileProfile } from '../../dataset/mapping/profile';
import { release } from '../../disclosure/release';
import type { DeclaredField, MappingScreen } from '../../presentation/mapping/mapping-screen';
import type { MappingState } from '../../presentation/mapping/mapping-state';
import { screenOf } from '../../presentation/mapping/screen-of';
import { type Failure, type Outcome, success } from '../../vocabulary/failure';
import { shapeOf } from '../extracts/incoming-file';
import {
  type Alike,
  Remembered,
  forAnotherFile,
  likeWhich,
  mayDiffer,
  type ToldBefore,
  withoutWhatDiffers,
} from './mapping-again';
import * as changes from './mapping-changes';
import { lookedAt, personalUnread } from './mapping-profiles';
import type { Condition, MappingDesk } from '../view/mapping-view';
import * as work from './mapping-work';
import type { MappingDrawer, MappingResult, MappingRequest } from './mapping-request';

/** The mappings in the works: one stands on the screen, the files behind it wait their turn. */
export class MappingsInWork implements MappingDesk {
  #state = $state.raw<MappingState | null>(null);
  shown = $state.raw(false);
  waiting = $state.raw(0);
  refused = $state.raw<Failure | null>(null);
  keeps = $state.raw(false);
  screen = $derived<MappingScreen | null>(this.#state && screenOf(this.#state));
  readonly #drawer: MappingDrawer;
  /** Columns of a file -> how they were told; forgotten with the page. */
  readonly #before = new Remembered();
  #turn: Promise<void> = Promise.resolve();
  #number = 0;
  #decided: (mapping: Mapping | null) => void = () => undefined;

  constructor(drawer: MappingDrawer) {
    this.#drawer = drawer;
  }

  /** Asks the reader what the columns mean; null where the reader cancels. Nothing is left in memory then. */
  async tell(files: MappingRequest): Promise<Outcome<MappingResult> | null> {
    const before = this.#turn;
    let over = (): void => undefined;
    this.#turn = new Promise((resolve) => (over = resolve));
    this.waiting += 1;
    files.line.does('Waits while you say what the columns of another file are');
    await before;
    this.waiting -= 1;
    try {
      return files.line.stop.aborted ? null : await this.#tellNow(files);
    } finally {
      over();
    }
  }

  async #tellNow(files: MappingRequest): Promise<Outcome<MappingResult> | null> {
    files.line.does('Starting the engine');
    const engine = await files.startEngine();
    if (!engine) return null;
    try {
      const profile = await lookedAt(engine, files.tables, files.line);
      const told = profile.ok ? await this.#toldOf(profile.value, files) : null;
      if (profile.ok && told) {
        const personal = personalUnread(profile.value, told.mapping);
        return success({ ...told, engine: engine, personal });
      }
      await engine.terminate();
      return profile.ok || files.line.stop.aborted ? null : profile;
    } catch (fault) {
      await engine.terminate();
      throw fault;
    }
  }

  /** Whether another file is read like the first of its line; its own mapping where it is not. Null where cancelled. */
  async another(files: MappingRequest, before: ToldBefore): Promise<Outcome<Mapping> | null> {
    const [table] = files.tables;
    const answer = table && mayDiffer(before.mapping) ? await files.line.ask(likeWhich(table.name, before)) : 'same';
    if (answer === null) return null;
    if (answer === ('same' satisfies Alike)) return success(before.mapping);
    const told = await this.tell({ ...files, like: before });
    if (!told?.ok) return told;
    await told.value.engine.terminate();
    return success(told.value.mapping);
  }

  /**
   * As the contract itself says, of a filled template; as a file with the same columns was told before, where nothing is
   * missing and the reader agrees; else by the page.
   */
  async #toldOf(profile: FileProfile, files: MappingRequest): Promise<Pick<MappingResult, 'mapping' | 'like'> | null> {
    const [table] = files.tables;
    const written = files.like || table?.facts.metadata.size ? null : asWritten(profile);
    if (written) return { mapping: written, like: null };
    const shape = table ? shapeOf(table) : '';
    const before = files.like ? undefined : this.#before.like(shape);
    const mapping = before && forAnotherFile(before.mapping);
    if (before && mapping && this.#isWhole(profile, files, mapping)) {
      const asks = mayDiffer(mapping) || !files.asksNext(mapping.kind);
      const answer = asks ? await files.line.ask(likeWhich(profile.file, before)) : ('same' satisfies Alike);
      if (answer === null) return null;
      if (answer === ('same' satisfies Alike)) return { mapping, like: before.file };
    }
    const told = await this.#ask(profile, files, files.like ?? before);
    if (told) this.#before.remember(shape, { file: profile.file, mapping: told });
    return told && { mapping: told, like: null };
  }

  /** Whether a mapping leaves nothing to be asked of a file. */
  #isWhole(profile: FileProfile, { tables, why }: MappingRequest, mapping: Mapping): boolean {
    const metadata = tables[0]?.facts.metadata;
    if (!metadata) return false;
    const begun = work.begin({ id: 0, profile: release(profile, 'analyst'), metadata, why }, null);
    return screenOf(work.withMapping(begun, mapping)).missing.length === 0;
  }

  async #ask(profile: FileProfile, { tables, line, why }: MappingRequest, like?: ToldBefore): Promise<Mapping | null> {
    const columns = profile.columns.map(({ name }) => name);
    const offered = like ? null : await this.#drawer.fitting(columns);
    const metadata = tables[0]?.facts.metadata;
    if (line.stop.aborted || !metadata) return null;
    const released = release(profile, 'analyst');
    const first = work.begin({ id: (this.#number += 1), profile: released, metadata, why }, offered);
    this.#state = like ? work.withLike(first, withoutWhatDiffers(forAnotherFile(like.mapping)), like.file) : first;
    this.keeps = offered !== null;
    this.refused = null;
    this.shown = true;
    line.waitsForMapping(true);
    const mapping = await new Promise<Mapping | null>((resolve) => {
      this.#decided = resolve;
      line.stop.addEventListener('abort', () => resolve(null));
    });
    const keeps = this.keeps;
    line.waitsForMapping(false);
    this.#state = null;
    this.shown = false;
    if (mapping && keeps) await this.#drawer.keep(mapping, columns);
    return mapping;
  }

  show(): void {
    this.shown = this.#state !== null;
  }

  leave(): void {
    this.shown = false;
  }

  chooseKind(kind: ExtractKind): void {
    this.#change((state) => work.withKind(state, kind));
  }

  chooseSource(column: string, choice: string): void {
    this.#change((state) => {
      if (choice.startsWith('from:')) return work.withColumn(state, column, choice.slice('from:'.length));
      const source = changes.sourceFor(state.mapping, column, choice, state.guessed);
      return work.withoutColumn(state, changes.withSource(state.mapping, column, source), column);
    });
  }

  chooseCode(column: string, key: string, code: string): void {
    this.#map((mapping) => changes.withCode(mapping, column, key, code), column);
  }

  chooseDates(column: string, format: DateFormat): void {
    this.#map((mapping) => changes.withDates(mapping, column, format), column);
  }

  chooseEvery(column: string, value: string): void {
    this.#map((mapping) => changes.withSource(mapping, column, { every: value }), column);
  }

  chooseConditions(column: string, conditions: readonly Condition[]): void {
    this.#map((mapping) => changes.withConditions(mapping, column, conditions), column);
  }

  answer(question: string, choice: string): void {
    this.#change((state) => work.withChoice(state, question, choice));
  }

  declare(field: DeclaredField['id'], value: string): void {
    this.#map((mapping) => changes.withDeclared(mapping, field, value));
  }

  declareSynthetic(synthetic: boolean): void {
    this.#map((mapping) => changes.withSynthetic(mapping, synthetic));
  }

  keep(on: boolean): void {
    this.keeps = on;
  }

  save(): { readonly name: string; readonly text: string } | null {
    if (!this.#state) return null;
    const { mapping, profile } = this.#state;
    const of = mapping.supplier.trim() || profile.file.replace(/\.[^.]+$/, '');
    return { name: `mapping ${of.replaceAll(/[\\/:*?"<>|]+/g, ' ')}.json`, text: writeMapping(mapping) };
  }

  async load(file: File): Promise<void> {
    const mapping = parseMapping(await file.text(), file.name);
    this.refused = mapping.ok ? null : mapping.failure;
    if (mapping.ok) this.#change((state) => work.withMapping(state, mapping.value));
  }

  open(): void {
    if (this.#state && this.screen?.missing.length === 0) this.#decided(this.#state.mapping);
  }

  cancel(): void {
    this.#decided(null);
  }

  #change(next: (state: MappingState) => MappingState): void {
    if (this.#state) this.#state = next(this.#state);
  }

  #map(next: (mapping: Mapping) => Mapping, column?: string): void {
    this.#change((state) => work.changed(state, next(state.mapping), column));
  }
}
