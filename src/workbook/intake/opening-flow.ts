import { type ExtractKind, EXTRACTS } from '../../dataset/kinds/extracts';
import { isReferenceFile, type ReferenceTable, referenceOfTable } from '../../dataset/references/reference-table';
import type { Decoder, Engine, TableFile } from '../../engine/engine';
import { isFolder, unreadableFile } from '../../engine/file-refusals';
import { fingerprint } from '../../engine/fingerprint';
import { whyUnreadable } from '../../engine/parquet-refusals';
import type { ChosenFile } from '../../keeping/file-handles';
import { someOf } from '../../selection/fingerprints';
import type { ExtractMark } from '../../selection/selection';
import type { Failure, Outcome } from '../../vocabulary/failure';
import { type IncomingFile, type Fit, fitOf, shapeOf } from '../extracts/incoming-file';
import { eachMapped } from '../mapping/mapped-each';
import type { MappingsInWork } from '../mapping/mapping.svelte';
import type { OpenExtract } from '../extracts/open-extract';
import { hiddenQuestion, onWantedSheet } from '../opening/before-opening';
import { filesInWords, incomingOf, questionFor, readsWithoutAsking } from '../opening/opening-question';
import type { OpeningLine, Openings } from '../opening/openings.svelte';
import { readReference } from '../references/reference-tables';
import { orStopped } from '../opening/or-stopped';
import type { ExtractReader } from '../extracts/extract-reader';
import type { OpenExtracts } from '../extracts/open-extracts.svelte';

/** What reads files, asks what their columns mean, and holds what is open. */
export interface FlowParts {
  readonly decoder: Decoder;
  readonly extracts: Pick<OpenExtracts, 'ownOf'>;
  readonly reader: Pick<ExtractReader, 'openReal' | 'startOwn'>;
  readonly mappings: Pick<MappingsInWork, 'tell' | 'another'>;
}

/** What becomes of files that are opened. */
export interface FlowEvents {
  readonly extract: (extract: OpenExtract) => void;
  readonly reference: (table: ReferenceTable, mark: ExtractMark) => void;
  readonly refuse: (failure: Failure) => void;
  readonly fault: (problem: unknown, file: string) => void;
  /** Fingerprints that the address asks for, so that these files are put together without a question. */
  readonly wanted: (kind: ExtractKind) => string;
}

/** A reference table that is read after its opening was cancelled holds nothing that must be put away. */
const ignored = (): void => undefined;

interface Looked {
  readonly arrival: IncomingFile;
  readonly fit: Exclude<Fit, { fits: 'not' }>;
  readonly line: OpeningLine;
}

/**
 * What happens to files from the moment they are chosen: each is looked at; those of one kind, or of the same foreign
 * columns, go on together; columns are told where they must be; then they are read into one extract.
 */
export class OpeningFlow {
  readonly #turns = new Map<ExtractKind, Promise<void>>();

  constructor(
    private readonly parts: FlowParts,
    private readonly openings: Openings,
    private readonly events: FlowEvents,
  ) {}

  async open(chosen: readonly ChosenFile[]): Promise<void> {
    performance.mark('workbook: file chosen');
    const looked = await Promise.all(chosen.map((one) => this.#look(one)));
    const groups = new Map<string, Looked[]>();
    for (const one of looked) {
      if (!one) continue;
      const together = one.fit.fits === 'as it is' ? one.fit.contract.kind : shapeOf(one.arrival.table);
      groups.set(together, [...(groups.get(together) ?? []), one]);
    }
    await Promise.all([...groups.values()].map((group) => this.#arrive(group)));
  }

  /** A reference table is taken in here; null for it, and for a file that was refused or cancelled. */
  async #look(chosen: ChosenFile): Promise<Looked | null> {
    const { file, problem } = chosen;
    if (problem) {
      this.events.refuse(problem === 'folder' ? isFolder(file.name) : unreadableFile(file.name, problem));
      return null;
    }
    const line = this.openings.begin(file.name);
    try {
      const looked = await this.#opened(chosen, line);
      if (looked) return looked;
    } catch (problem) {
      const unreadable = whyUnreadable(problem, file.name);
      if (unreadable) this.events.refuse(unreadable);
      else this.events.fault(problem, file.name);
    }
    line.end();
    return null;
  }

  async #opened(chosen: ChosenFile, line: OpeningLine): Promise<Looked | null> {
    const { file } = chosen;
    const reference = await orStopped(readReference(this.parts.decoder, file, file.name), line.stop, ignored);
    if (line.stop.aborted) return null;
    if (reference) return this.#takeIn(reference, file);
    const table = await this.#table(chosen, line);
    if (!table) return null;
    const fit = isReferenceFile(table) ? null : fitOf(table);
    const hidden = fit?.fits === 'not' ? null : hiddenQuestion(table.facts.notes);
    if (fit?.fits === 'not') this.events.refuse(fit.why);
    else if (!hidden || (await line.ask(hidden)) !== null) {
      if (!fit) return this.#takeIn(await referenceOfTable(table), file);
      const sheet = table.sheet === undefined ? {} : { sheet: table.sheet };
      return { arrival: { chosen: { ...chosen, ...sheet }, table, mapping: null }, fit, line };
    }
    table.close();
    return null;
  }

  async #takeIn(reference: Outcome<ReferenceTable>, file: File): Promise<null> {
    if (reference.ok) this.events.reference(reference.value, { fingerprint: await fingerprint(file), file: file.name });
    else this.events.refuse(reference.failure);
    return null;
  }

  /** The table of a file, on the sheet that the reader wants; null where it was refused or cancelled. */
  async #table(chosen: ChosenFile, line: OpeningLine): Promise<TableFile | null> {
    const opened = await this.#decoded(chosen, line);
    if (!opened) return null;
    const wanted = { sheet: chosen.sheet, byAddress: (fingerprint: string) => this.#isWanted(fingerprint) };
    const table = opened.ok && !line.stop.aborted ? await onWantedSheet(opened.value, line, wanted) : opened;
    if (table?.ok && !line.stop.aborted) return table.value;
    if (opened.ok) opened.value.close();
    if (table && !table.ok && !line.stop.aborted) this.events.refuse(table.failure);
    return null;
  }

  /** The file opened by the reader of its format, once that is here; null where it is cancelled. */
  #decoded({ file, sheet }: ChosenFile, { stop, looks }: OpeningLine): Promise<Outcome<TableFile> | null> {
    const said = sheet === undefined ? {} : { sheet };
    const opened = this.parts.decoder.open(file, file.name, { stop, onBytes: looks, ...said });
    return orStopped(opened, stop, (late) => late.ok && late.value.close());
  }

  #isWanted(fingerprint: string): boolean {
    return EXTRACTS.some(({ kind }) => someOf(fingerprint, this.events.wanted(kind)));
  }

  /** Files that go on together share the line of the first. */
  async #arrive(group: readonly Looked[]): Promise<void> {
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
    const files = await this.#together(kind, arrivals, line);
    line.does('Starting the engine');
    const engine = await this.#engineFor(files, line, own);
    if (!files || !engine) return;
    line.does('Reading');
    const loading = { stop: line.stop, onProgress: line.reads };
    const opened = await this.parts.reader.openReal(engine, files, loading);
    if (opened.ok) this.events.extract(opened.value);
    else if (!line.stop.aborted) this.events.refuse(opened.failure);
  }

  /** The files that make up the extract, after the reader has said so; null where the reader cancels. */
  async #together(
    kind: ExtractKind,
    arrivals: readonly IncomingFile[],
    line: OpeningLine,
  ): Promise<readonly IncomingFile[] | null> {
    const open = this.parts.extracts.ownOf(kind);
    const incoming = arrivals.map(incomingOf);
    const like = arrivals[0]?.like ?? null;
    const asked =
      readsWithoutAsking(incoming, open, this.events.wanted(kind)) ?? questionFor(kind, incoming, open, like);
    const choice = typeof asked === 'string' ? asked : await line.ask(asked);
    if (choice === null) return null;
    if (choice === 'first') return arrivals.slice(0, 1);
    if (choice === 'instead' || !open) return arrivals;
    line.does('Opening what is open once more, to read all of it together');
    return this.#again(open, arrivals, line);
  }

  async #again(
    open: OpenExtract,
    arrivals: readonly IncomingFile[],
    line: OpeningLine,
  ): Promise<readonly IncomingFile[] | null> {
    const again: IncomingFile[] = [];
    for (const { chosen, mapping } of open.sources) {
      const table = await this.#decoded(chosen, line);
      if (table?.ok) again.push({ chosen, mapping, table: table.value });
      else {
        for (const one of again) one.table.close();
        if (table) this.events.refuse(table.failure);
        return null;
      }
    }
    return [...again, ...arrivals];
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
