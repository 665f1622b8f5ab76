import { canSeal } from '../../keeping/can-seal';
import { type Sealing, unsealedFile } from '../../keeping/sealed-file';
import { NO_SEAL, WRONG_PASSPHRASE } from '../../presentation/keeping-words';

export { isSealedFile } from '../../keeping/sealed-file';

/** What came of opening a file under a passphrase: its text and how it is sealed again, or why it stays closed. */
export type Unsealed = { readonly text: string; readonly sealing: Sealing } | { readonly why: string };

/** Opens the text of a file under a passphrase. */
export async function unsealed(sealed: string, passphrase: string): Promise<Unsealed> {
  if (!canSeal()) return { why: NO_SEAL };
  return (await unsealedFile(sealed, passphrase)) ?? { why: WRONG_PASSPHRASE };
}
