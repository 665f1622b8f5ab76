import { weaknessOf } from '../../copying/passphrase';
import { COPY_FAULTS, STRENGTH } from '../../presentation/copy-words';
import type { PassphraseGiven, SaveCopyView } from '../view/copy-view';

/** What a passphrase is worth, in a few words. */
export function strengthOf(passphrase: string): ReturnType<SaveCopyView['strengthOf']> {
  const weakness = weaknessOf(passphrase);
  return { enough: weakness === null, words: STRENGTH[weakness ?? 'enough'] };
}

/** What is wrong with a passphrase that was typed twice; both null where something may be sealed under it. */
export function faultsOf({ first, second }: PassphraseGiven): ReturnType<SaveCopyView['faultsOf']> {
  const weakness = weaknessOf(first);
  if (weakness) return { first: COPY_FAULTS[weakness], second: null };
  return { first: null, second: first === second ? null : COPY_FAULTS.differs };
}
