import type { PublicPage } from '../../presentation/cases/public-page';
import type { SheetOfCases } from '../../presentation/cases/sheet-of-cases';
import type { ResultsPage } from '../../presentation/cases/results-page';

/** What a review comes to, as it is shown, printed and saved. */
export interface ResultsView {
  /** Null while it is being worked out. */
  readonly page: ResultsPage | null;
  /** The same for the public: the totals that a protected pack would publish, and nothing else. */
  readonly forPublic: PublicPage | null;
  /** Of the page for the public: counts of fewer children than this are withheld, here and in protected packs. */
  readonly threshold: number;
  withholdBelow(threshold: number): void;
  /** Works it out again. */
  look(): void;
  /** Every case with its answers, for the force: never a note. Null where no draw is in use. */
  sheet(): Promise<SheetOfCases | null>;
}
