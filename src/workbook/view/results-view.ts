import type { PublicPage } from '../../presentation/cases/public-page';
import type { SheetOfCases } from '../../presentation/cases/sheet-of-cases';
import type { ResultsPage } from '../../presentation/cases/results-page';

/** What a review comes to, as it is shown, printed and saved. */
export interface ResultsView {
  /** Null while it is being worked out. */
  readonly page: ResultsPage | null;
  /** The same for the public: totals that no small count stands behind, and nothing else. */
  readonly forPublic: PublicPage | null;
  /** Works it out again. */
  look(): void;
  /** Every case with its answers, for the force: never a note. Null where no draw is in use. */
  sheet(): Promise<SheetOfCases | null>;
}
