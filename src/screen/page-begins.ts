import { focusHeading } from './focus-keeper';

/**
 * Another page begins at its top; that of another figure at its heading, wherever the focus stood. Returns what is to be
 * told of every sheet and page in sight; null of a sheet while none is there.
 */
export function pageBegins(): (sheet: { readonly id: string } | null, page: string) => void {
  let shown: { readonly id: string; readonly page: string } | null = null;
  let gone = false;
  return (sheet, page) => {
    gone ||= !sheet && shown !== null;
    if (!sheet) return;
    const [before, now] = [shown, { id: sheet.id, page }];
    shown = now;
    const turned = before?.id === now.id && before.page !== now.page;
    if (gone || turned || (before && before.id !== now.id)) scrollTo(0, 0);
    if (turned) focusHeading();
    gone = false;
  };
}
