import type { NotRead } from '../../dataset/quality/not-read';
import { digestFacts } from '../../presentation/quality/file-digests';
import { bandOf, type PresentedQuality, type QualityBand } from '../../presentation/quality/quality-report';
import type { SheetId } from '../../selection/selection';
import { Digests } from './digests.svelte';
import type { OpenExtract } from '../extracts/open-extract';
import type { QualityView } from '../view/quality-view';
import { notReadRows, reportAtOnce, reportCutShort, wholeReport } from './quality-report';

/** The quality reports of the open extracts. A report is known by the key of its extract's codes. */
export class QualityReports implements QualityView {
  #reports = $state.raw<Readonly<Record<string, PresentedQuality>>>({});
  /** Fingerprints of files whose reports were read, for as long as the page is open. */
  #seen = $state.raw<readonly string[]>([]);
  #shown = $state.raw<{ readonly key: string; readonly sheet: SheetId } | null>(null);

  readonly #digests = new Digests();

  /** `open` gives the extracts that are open now. */
  constructor(private readonly open: () => readonly OpenExtract[]) {}

  /** A file of the reader's own is open: its report comes before its figures, unless it was read already. */
  opened(extract: OpenExtract, sheet: SheetId): void {
    const still = Object.entries(this.#reports).filter(([key]) => this.#extract(key));
    this.#reports = Object.fromEntries(still);
    this.#digests.keep(this.open().map(({ counterKey }) => counterKey));
    void this.#ask(extract);
    if (!this.#seen.includes(extract.dataset.fingerprint)) this.#shown = { key: extract.counterKey, sheet };
  }

  shownOn(sheet: SheetId): ReturnType<QualityView['shownOn']> {
    if (this.#shown?.sheet !== sheet) return null;
    const { key } = this.#shown;
    const report = this.#extract(key) && this.#reports[key];
    return report
      ? { key, report: { ...report, facts: [...report.facts, ...digestFacts(this.#digests.of(key))] } }
      : null;
  }

  bandsOn(sheet: SheetId): readonly QualityBand[] {
    const shown = this.shownOn(sheet)?.key;
    return this.#on(sheet).flatMap(({ counterKey: key, dataset, sources }) => {
      const report = this.#reports[key];
      // A sample has a report too; it is not pressed on anybody.
      const quiet = !report || !sources.length || key === shown || this.#seen.includes(dataset.fingerprint);
      const band = quiet ? null : bandOf(key, report);
      return band ? [band] : [];
    });
  }

  filesOn(sheet: SheetId): ReturnType<QualityView['filesOn']> {
    return this.#on(sheet).map(({ counterKey, dataset }) => ({ key: counterKey, file: dataset.file }));
  }

  show(key: string, sheet: SheetId): void {
    const extract = this.#extract(key);
    if (!extract) return;
    void this.#ask(extract);
    this.#shown = { key, sheet };
  }

  leave(): void {
    const extract = this.#shown && this.#extract(this.#shown.key);
    if (extract) this.#seen = [...this.#seen, extract.dataset.fingerprint];
    this.#shown = null;
  }

  /** The reader turned to another page: the report is out of the way and still counts as unread. */
  putAside(): void {
    this.#shown = null;
  }

  notRead(key: string): Promise<readonly NotRead[]> {
    const extract = this.#extract(key);
    return extract ? notReadRows(extract) : Promise.resolve([]);
  }

  /** First what loading found, then, when the rows have been asked, the whole. */
  async #ask(extract: OpenExtract): Promise<void> {
    const key = extract.counterKey;
    if (this.#reports[key]) return;
    this.#put(key, reportAtOnce(extract));
    try {
      this.#put(key, await wholeReport(extract));
    } catch (problem) {
      // Questions to an extract that was closed meanwhile fail because it was closed: then nothing is put.
      this.#put(key, reportCutShort(extract, problem));
    }
    // The figures and the report come first.
    if (this.#extract(key)) void this.#digests.ask(extract);
  }

  #put(key: string, report: PresentedQuality): void {
    if (this.#extract(key)) this.#reports = { ...this.#reports, [key]: report };
  }

  #on(sheet: SheetId): readonly OpenExtract[] {
    return this.open().filter(({ kind }) => sheet === 'overview' || sheet === kind);
  }

  #extract(key: string): OpenExtract | undefined {
    return this.open().find(({ counterKey }) => counterKey === key);
  }
}
