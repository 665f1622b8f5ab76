import { type ExtractKind, EXTRACTS } from '../../dataset/kinds/extracts';
import { isReferenceFile, type ReferenceTable, referenceOfTable } from '../../dataset/references/reference-table';
import type { Decoder, TableFile } from '../../engine/engine';
import { isFolder, unreadableFile } from '../../engine/file-refusals';
import { fingerprint } from '../../engine/fingerprint';
import { whyUnreadable } from '../../engine/parquet-refusals';
import type { ChosenFile } from '../../keeping/file-handles';
import { isPackFile } from '../../protecting/open-pack';
import { someOf } from '../../selection/fingerprints';
import type { ExtractMark } from '../../selection/selection';
import type { Failure, Outcome } from '../../vocabulary/failure';
import { type Fit, fitOf, type IncomingFile } from '../extracts/incoming-file';
import type { OpenExtract } from '../extracts/open-extract';
import { hiddenQuestion, onWantedSheet } from '../opening/before-opening';
import type { OpeningLine, Openings } from '../opening/openings.svelte';
import { orStopped } from '../opening/or-stopped';
import { packArrives } from '../opening/pack-arrival';
import { readReference } from '../references/reference-tables';

/** What becomes of files that are opened. */
export interface FlowEvents {
  readonly extract: (extract: OpenExtract) => void;
  readonly reference: (table: ReferenceTable, mark: ExtractMark, file: File) => void;
  /** An extract that is open and that its engine could not hold, unless it was closed meanwhile. */
  readonly lost: (extract: OpenExtract, failure: Failure) => void;
  readonly refuse: (failure: Failure) => void;
  readonly fault: (problem: unknown, file: string) => void;
  /** Fingerprints that the address asks for, so that these files are put together without a question. */
  readonly wanted: (kind: ExtractKind) => string;
}

/** A file that was looked at: opened so far that its columns are known, and found to be an extract, or to become one. */
export interface LookedAt {
  readonly arrival: IncomingFile;
  readonly fit: Exclude<Fit, { fits: 'not' }>;
  readonly line: OpeningLine;
}

/** A reference table that is read after its opening was cancelled holds nothing that must be put away. */
const ignored = (): void => undefined;

/** Looks at chosen files: each is decoded, on the sheet that the reader wants, and taken for what it is. */
export class FileLook {
  constructor(
    private readonly decoder: Decoder,
    private readonly openings: Openings,
    private readonly events: FlowEvents,
  ) {}

  /** A reference table is taken in here; null for it, and for a file that was refused or cancelled. */
  async at(chosen: ChosenFile): Promise<LookedAt | null> {
    const { file, problem } = chosen;
    if (problem) {
      this.events.refuse(problem === 'folder' ? isFolder(file.name) : unreadableFile(file.name, problem));
      return null;
    }
    const line = this.openings.begin(file.name);
    try {
      if (await isPackFile(file)) {
        const refused = await packArrives(file, line);
        if (refused) this.events.refuse(refused);
        line.end();
        return null;
      }
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

  async #opened(chosen: ChosenFile, line: OpeningLine): Promise<LookedAt | null> {
    const { file } = chosen;
    const reference = await orStopped(readReference(this.decoder, file, file.name), line.stop, ignored);
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
    if (reference.ok) {
      const mark = { fingerprint: await fingerprint(file), file: file.name };
      this.events.reference(reference.value, mark, file);
    } else this.events.refuse(reference.failure);
    return null;
  }

  /** The table of a file, on the sheet that the reader wants; null where it was refused or cancelled. */
  async #table(chosen: ChosenFile, line: OpeningLine): Promise<TableFile | null> {
    const opened = await this.decoded(chosen, line);
    if (!opened) return null;
    const wanted = { sheet: chosen.sheet, byAddress: (fingerprint: string) => this.#isWanted(fingerprint) };
    const table = opened.ok && !line.stop.aborted ? await onWantedSheet(opened.value, line, wanted) : opened;
    if (table?.ok && !line.stop.aborted) return table.value;
    if (opened.ok) opened.value.close();
    if (table && !table.ok && !line.stop.aborted) this.events.refuse(table.failure);
    return null;
  }

  /** The file opened by the reader of its format, once that is here; null where it is cancelled. */
  decoded({ file, sheet }: ChosenFile, { stop, looks }: OpeningLine): Promise<Outcome<TableFile> | null> {
    const said = sheet === undefined ? {} : { sheet };
    const opened = this.decoder.open(file, file.name, { stop, onBytes: looks, ...said });
    return orStopped(opened, stop, (late) => late.ok && late.value.close());
  }

  #isWanted(fingerprint: string): boolean {
    return EXTRACTS.some(({ kind }) => someOf(fingerprint, this.events.wanted(kind)));
  }
}
