import { MISSING_REMEDY, missingInWords } from '../presentation/supply-words';
import { carriesAll } from '../supply/carried';
import type { Supplies } from '../supply/supply';

/** Tells in the line of `index.html` what could not be had before the page itself stands. Returns how to stop. */
export function tellOfTheStart(target: HTMLElement, supplies: Supplies): () => void {
  const line = target.querySelector('.shell-line');
  const where = carriesAll() ? 'within' : 'beside';
  const words = line?.textContent ?? '';
  const tell = (): void => {
    const missing = missingInWords(supplies.state.missing, where);
    if (missing === null) line?.replaceChildren(words);
    else
      line?.replaceChildren(
        `${missing} ${MISSING_REMEDY[where]} `,
        ...(where === 'beside' ? [button(() => supplies.tryAgain())] : []),
      );
  };
  return supplies.listen(tell);
}

function button(onclick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = 'Try again now';
  made.onclick = onclick;
  return made;
}
