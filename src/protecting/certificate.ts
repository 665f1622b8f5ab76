import { fromBase64, toBase64 } from '../copying/base64';
import { newSeal, type Seal, sealed, unsealed } from '../copying/seal';
import type { Reason } from './primary';
import type { Claim } from './verify';

/** What proves a pack. It holds true numbers: as confidential as the records. */
export interface Certificate extends Claim {
  readonly targets: readonly {
    readonly sum: number;
    readonly least: number;
    readonly witness: number;
    readonly reason: Reason;
  }[];
}

const FORM = 'scrutiny workbook certificate 1';

/** What stands in the open in the file of a certificate. */
interface Opening {
  readonly form: typeof FORM;
  /** The sum of the pack that it proves. */
  readonly pack: string;
  readonly seal: Seal;
}

/** The file of a certificate, sealed under a passphrase. @param pack the sum of the pack */
export async function sealedCertificate(certificate: Certificate, pack: string, passphrase: string): Promise<string> {
  const opening: Opening = { form: FORM, pack, seal: newSeal() };
  const bytes = new TextEncoder().encode(JSON.stringify(certificate));
  const within = await sealed(bytes, passphrase, opening.seal, JSON.stringify(opening));
  return JSON.stringify({ opening, sealed: toBase64(within) });
}

/** The certificate in a file that this workbook wrote; null where the passphrase is another or the file is changed. */
export async function openedCertificate(text: string, passphrase: string): Promise<Certificate | null> {
  const { opening, sealed: letters } = JSON.parse(text) as { readonly opening: Opening; readonly sealed: string };
  const bytes = fromBase64(letters);
  const opened = bytes && (await unsealed(bytes, passphrase, opening.seal, JSON.stringify(opening)));
  return opened && (JSON.parse(new TextDecoder().decode(opened)) as Certificate);
}
