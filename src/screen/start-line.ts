import { MISSING_REMEDY, missingInWords } from '../presentation/supply-words';
import type { Supplies } from '../supply/supply';

/** Tells in the line of `index.html` what could not be fetched before the page itself stands. Returns how to stop. */
export function tellOfTheStart(target: HTMLElement, supplies: Supplies): () => void {
  const line = target.querySelector('.shell-line');
  const words = line?.textContent ?? '';
  const tell = (): void => {
    const missing = missingInWords(supplies.state.missing);
    if (missing === null) line?.replaceChildren(words);
    else
      line?.replaceChildren(
        `${missing} ${MISSING_REMEDY} `,
        button(() => supplies.tryAgain()),
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
