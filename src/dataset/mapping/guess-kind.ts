import type { ExtractContract, ExtractKind } from '../contract';
import { EXTRACTS } from '../extracts';
import { fit } from './guess-columns';
import type { FileProfile } from './profile';

/** How well a file fits a kind of extract, 0 to 1. */
export interface KindFit {
  readonly kind: ExtractKind;
  readonly score: number;
}

/** How well a file fits each kind, best first; of equals the one whose sheet comes first. */
export function kindFits(profile: FileProfile): readonly KindFit[] {
  return EXTRACTS.map((contract) => ({ kind: contract.kind, score: kindScore(contract, profile) })).sort(
    (one, other) => other.score - one.score,
  );
}

/** The kind that a file fits best. A file that fits none is taken for out-of-court disposals with a score near 0. */
export function guessKind(profile: FileProfile): KindFit {
  const [best] = kindFits(profile);
  return best && best.score > 0 ? best : { kind: 'oocd', score: 0 };
}

/** What only this kind has counts as much as all else that it needs. */
function kindScore({ columns, tellTale }: ExtractContract, profile: FileProfile): number {
  const bestFit = (name: string): number => {
    const column = columns.find((one) => one.name === name);
    return column ? Math.min(1, Math.max(0, ...profile.columns.map((from) => fit(column, from)))) : 0;
  };
  const own = columns.filter(({ name, required }) => required && !tellTale.includes(name) && name !== 'event_date');
  const told = Math.max(...tellTale.map(bestFit));
  const rest = own.reduce((sum, { name }) => sum + bestFit(name), 0) / Math.max(1, own.length);
  return told * (0.5 + 0.5 * rest);
}
