import { type ExtractContract, type ExtractKind, EXTRACTS } from '../kinds/extracts';
import { fit, guessColumns } from './guess-columns';
import { guesserOf } from './guess-values';
import { isOfAnother, speaksOfRecords } from './other-records';
import { saying } from './missing-marks';
import type { ColumnProfile, FileProfile } from './profile';

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

/**
 * The kind that a file can be, to be chosen before a person looks; null where it is none of them: then the person says
 * what it is. `metadata` is what the file says of itself.
 */
export function kindOf(profile: FileProfile, metadata: ReadonlyMap<string, string> = new Map()): ExtractKind | null {
  const said = metadata.get('extract_kind')?.trim().toLowerCase();
  const declared = EXTRACTS.find(({ kind }) => kind === said);
  if (declared) return declared.kind;
  const [best] = kindFits(profile);
  const contract = EXTRACTS.find(({ kind }) => kind === best?.kind);
  return contract && canBe(contract, profile) ? contract.kind : null;
}

/** Share of the rows of its own column that must say what only this kind says. */
const OWN_SHARE = 0.5;
/** Columns of those that every kind needs, a date, a place and who the child is, that must be found beside its own. */
const OTHERS_AT_LEAST = 2;

/** Its own column stands there with values that are the kind's, other needed columns beside it, and nothing denies it. */
function canBe(contract: ExtractContract, profile: FileProfile): boolean {
  const guessed = guessColumns(contract, profile.columns);
  const told = guessed.find(({ column }) => contract.tellTale.includes(column.name));
  if (!told || isOfAnother(contract, profile, told.from)) return false;
  const needed = guessed.filter(
    ({ column }) => (column.required || column.insteadOf) && !contract.tellTale.includes(column.name),
  );
  return needed.length >= OTHERS_AT_LEAST && shareOfOwn(contract, told.from, told.column.name) >= OWN_SHARE;
}

/** Share of the rows that say something whose value is a code of the kind's own list, not merely known and left open. */
function shareOfOwn({ columns }: ExtractContract, from: ColumnProfile, name: string): number {
  const column = columns.find((one) => one.name === name);
  const found = saying(from);
  const all = found.reduce((sum, { rows }) => sum + rows, 0);
  if (!column || all === 0) return 0;
  const guess = guesserOf(column);
  const own = found.filter(({ value }) => {
    const guessed = guess(value ?? '');
    return guessed !== null && 'code' in guessed && guessed.code !== 'NR';
  });
  return own.reduce((sum, { rows }) => sum + rows, 0) / all;
}

/** What only this kind has counts as much as all else that it needs. */
function kindScore(contract: ExtractContract, profile: FileProfile): number {
  const { columns, tellTale } = contract;
  if (!speaksOfRecords(contract, profile)) return 0;
  const bestFit = (name: string): number => {
    const column = columns.find((one) => one.name === name);
    return column ? Math.min(1, Math.max(0, ...profile.columns.map((from) => fit(column, from)))) : 0;
  };
  const own = columns.filter(({ name, required }) => required && !tellTale.includes(name) && name !== 'event_date');
  const told = Math.max(...tellTale.map(bestFit));
  const rest = own.reduce((sum, { name }) => sum + bestFit(name), 0) / Math.max(1, own.length);
  return told * (0.5 + 0.5 * rest);
}
