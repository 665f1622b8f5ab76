import type { ForClipboard } from '../../export/for-clipboard';

/** Puts a text on the clipboard, and the same as HTML; false where the browser does not allow it. */
export async function putOnClipboard({ text, html }: ForClipboard): Promise<boolean> {
  const as = (type: string, content: string): Blob => new Blob([content], { type });
  try {
    const item = new ClipboardItem({ 'text/plain': as('text/plain', text), 'text/html': as('text/html', html) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
