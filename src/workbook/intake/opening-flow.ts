import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { Loading } from '../../dataset/loading/load';
import type { Decoder, Engine } from '../../engine/engine';
import type { ChosenFile } from '../../keeping/file-handles';
import type { Failure } from '../../vocabulary/failure';
import type { ExtractReader } from '../extracts/extract-reader';
import { fitOf, type IncomingFile, shapeOf } from '../extracts/incoming-file';
import type { ToldFile } from '../extracts/open-extract';
import type { OpenExtracts } from '../extracts/open-extracts.svelte';
import { eachMapped } from '../mapping/mapped-each';
import type { MappingsInWork } from '../mapping/mapping.svelte';
import { filesInWords, incomingOf, questionFor, readsWithoutAsking } from '../opening/opening-question';
import type { OpeningLine, Openings } from '../opening/openings.svelte';
import { orStopped } from '../opening/or-stopped';
import { FileLook, type FlowEvents, type LookedAt } from './file-look';

/** What reads files, asks what their columns mean, and holds what is open. */
export interface FlowParts {
  readonly decoder: Decoder;
  readonly extracts: Pick<OpenExtracts, 'ownOf'>;
  readonly reader: Pick<ExtractReader, 'openAtOnce' | 'openReal' | 'startOwn'>;
  readonly mappings: Pick<MappingsInWork, 'tell' | 'another'>;
}

/**
 * What happens to files from the moment they are chosen: each is looked at; those of one kind, or of the same foreign
 * columns, go on together; columns are told where they must be; then they are read into one extract.
 */
export class OpeningFlow {
  readonly #turns = new Map<ExtractKind, Promise<void>>();

  readonly #look: FileLook;

  constructor(
    private readonly parts: FlowParts,
    private readonly openings: Openings,
    private readonly events: FlowEvents,
  ) {
    this.#look = new FileLook(parts.decoder, openings, events);
  }

  async open(chosen: readonly ChosenFile[]): Promise<void> {
    performance.mark('workbook: file chosen');
    const looked = await Promise.all(chosen.map((one) => this.#look.at(one)));
    const groups = new Map<string, LookedAt[]>();
    for (const one of looked) {
      if (!one) continue;
      const together = one.fit.fits === 'as it is' ? one.fit.contract.kind : shapeOf(one.arrival.table);
      groups.set(together, [...(groups.get(together) ?? []), one]);
    }
    await Promise.all([...groups.values()].map((group) => this.#arrive(group)));
  }

  /** Reads files of one extract as they were told before, with nothing asked; none of them is looked at anew. */
  async openTold(sources: readonly ToldFile[]): Promise<void> {
    const names = sources.map(({ chosen }) => chosen.file.name);
    const line = this.openings.begin(filesInWords(names));
    let files: readonly IncomingFile[] = [];
    try {
      files = (await this.#decoded(sources, line)) ?? [];
      const [first] = files;
      const fit = first && fitOf(first.table);
      const kind = first?.mapping?.kind ?? (fit?.fits === 'as it is' ? fit.contract.kind : null);
      if (kind) await this.#readTogether(files, line, null);
      else if (fit && fit.fits !== 'as it is') this.events.refuse(fit.why);
    } catch (problem) {
      this.events.fault(problem, filesInWords(names));
    } finally {
      for (const { table } of files) table.close();
      line.end();
    }
  }

  /** Files that go on together share the line of the first. */
  async #arrive(group: readonly LookedAt[]): Promise<void> {
    const [first, ...others] = group;
    if (!first) return;
    const { line, fit } = first;
    for (const other of others) other.line.end();
    line.rename(filesInWords(group.map(({ arrival }) => arrival.table.name)));
    const arrivals = group.map(({ arrival }) => arrival);
    try {
      if (fit.fits === 'as it is') await this.#inTurn(fit.contract.kind, arrivals, line, null);
      else await this.#mapped(arrivals, line, fit.why);
    } catch (problem) {
      this.events.fault(problem, arrivals[0]?.table.name ?? '');
    } finally {
      for (const { table } of arrivals) table.close();
      line.end();
    }
  }

  async #mapped(arrivals: readonly IncomingFile[], line: OpeningLine, why: Failure): Promise<void> {
    const tables = arrivals.map(({ table }) => table);
    const asksNext = (kind: ExtractKind): boolean =>
      this.parts.extracts.ownOf(kind) !== null && !this.events.wanted(kind);
    const files = { tables, line, why, startEngine: () => this.#engine(line), asksNext };
    const told = await this.parts.mappings.tell(files);
    if (!told?.ok) {
      if (told) this.events.refuse(told.failure);
      return;
    }
    const { mapping, engine, personal, like } = told.value;
    const mapped = await eachMapped(arrivals, mapping, (table, before) =>
      this.parts.mappings.another({ ...files, tables: [table] }, before),
    );
    if (!mapped?.ok) {
      if (mapped) this.events.refuse(mapped.failure);
      return engine.terminate();
    }
    const known = mapped.value.map((arrival) => ({ ...arrival, personal, like }));
    await this.#inTurn(mapping.kind, known, line, engine);
  }

  /** One after the other of a kind, so that a later file finds the earlier one open. */
  #inTurn(
    kind: ExtractKind,
    arrivals: readonly IncomingFile[],
    line: OpeningLine,
    engine: Engine | null,
  ): Promise<void> {
    const before = this.#turns.get(kind);
    if (before) line.does('Waiting for a file of the same kind');
    const turn = (before ?? Promise.resolve()).then(() => this.#read(kind, arrivals, line, engine));
    const over = turn.catch(() => undefined);
    this.#turns.set(kind, over);
    void over.then(() => this.#turns.get(kind) === over && this.#turns.delete(kind));
    return turn;
  }

  async #read(
    kind: ExtractKind,
    arrivals: readonly IncomingFile[],
    line: OpeningLine,
    own: Engine | null,
  ): Promise<void> {
    await this.#readTogether(await this.#together(kind, arrivals, line), line, own);
  }

  /** Reads files into one extract; none where the reader has cancelled. */
  async #readTogether(files: readonly IncomingFile[] | null, line: OpeningLine, own: Engine | null): Promise<void> {
    const loading = { stop: line.stop, onProgress: line.reads };
    const early = files && !own && !line.stop.aborted ? await this.#atOnce(files, line, loading) : own;
    if (early === 'over') return;
    line.does('Starting the engine');
    const engine = await this.#engineFor(files, line, early);
    if (!files || !engine) return;
    line.does('Reading');
    const opened = await this.parts.reader.openReal(engine, files, loading);
    if (opened.ok) this.events.extract(opened.value);
    else if (!line.stop.aborted) this.events.refuse(opened.failure);
  }

  /** Lets figures stand before the engine holds the rows; gives the engine where the file must be read by it instead. */
  async #atOnce(files: readonly IncomingFile[], line: OpeningLine, loading: Loading): Promise<Engine | 'over' | null> {
    line.does('Reading');
    const read = await orStopped(this.parts.reader.openAtOnce(files, loading), line.stop, (late) => {
      if (!late.opened) void late.engine?.terminate();
      // The reader cancelled as it opened.
      else if (late.opened.ok) this.events.extract(late.opened.value.extract);
    });
    if (!read) return 'over';
    if (!read.opened) return read.engine;
    if (!read.opened.ok) {
      if (!line.stop.aborted) this.events.refuse(read.opened.failure);
      return 'over';
    }
    const { extract, stored } = read.opened.value;
    this.events.extract(extract);
    // The quality report says that more is being checked.
    line.end();
    const failure = await stored;
    if (failure) this.events.lost(extract, failure);
    return 'over';
  }

  /** The files that make up the extract, after the reader has said so; null where the reader cancels. */
  async #together(
    kind: ExtractKind,
    arrivals: readonly IncomingFile[],
    line: OpeningLine,
  ): Promise<readonly IncomingFile[] | null> {
    const open = this.parts.extracts.ownOf(kind);
    if (!open && arrivals.every(({ chosen }) => chosen.together)) return arrivals;
    const incoming = arrivals.map(incomingOf);
    const like = arrivals[0]?.like ?? null;
    const asked =
      readsWithoutAsking(incoming, open, this.events.wanted(kind)) ?? questionFor(kind, incoming, open, like);
    const choice = typeof asked === 'string' ? asked : await line.ask(asked);
    if (choice === null) return null;
    if (choice === 'first') return arrivals.slice(0, 1);
    if (choice === 'instead' || !open) return arrivals;
    line.does('Opening what is open once more, to read all of it together');
    const again = await this.#decoded(open.sources, line);
    return again && [...again, ...arrivals];
  }

  /** Files that were told before, opened once more; null where one cannot be. */
  async #decoded(sources: readonly ToldFile[], line: OpeningLine): Promise<readonly IncomingFile[] | null> {
    const again: IncomingFile[] = [];
    for (const source of sources) {
      const table = await this.#look.decoded(source.chosen, line);
      if (table?.ok) again.push({ ...source, table: table.value });
      else {
        for (const one of again) one.table.close();
        if (table) this.events.refuse(table.failure);
        return null;
      }
    }
    return again;
  }

  /** The engine to read with; null where nothing is to be read. It does not outlive a cancel. */
  async #engineFor(
    files: readonly IncomingFile[] | null,
    line: OpeningLine,
    own: Engine | null,
  ): Promise<Engine | null> {
    const started = own ?? (files && !line.stop.aborted ? await this.#engine(line) : null);
    if (files && !line.stop.aborted) return started;
    await started?.terminate();
    return null;
  }

  /** An engine of its own; null where the reader cancels while it is on its way. */
  #engine({ stop }: OpeningLine): Promise<Engine | null> {
    return orStopped(this.parts.reader.startOwn(), stop, (late) => void late.terminate());
  }
}
