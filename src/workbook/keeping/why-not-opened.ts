import type { OpenedDocument } from '../../keeping/kept-document';
import * as words from '../../presentation/keeping-words';
import { failureInWords } from '../../vocabulary/failure';

/** Why a kept document did not open, in a sentence. */
export function whyNotOpened(opened: Extract<OpenedDocument<unknown>, { readonly ok: false }>): string {
  if (opened.why === 'not whole') return failureInWords(opened.failure);
  return opened.why === 'gone' ? words.GONE : words.WRONG_PASSPHRASE;
}
