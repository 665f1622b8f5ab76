/**
 * The one script that stands before the page's own: where that did not come, nothing else could say so or fetch it
 * again. It is no module and imports nothing, so that nothing of it can be missing.
 */
(() => {
  const SECONDS = [1, 2, 4, 8, 15, 30];
  let failures = 0;
  let later;
  let missing = null;

  function again() {
    clearTimeout(later);
    if (!missing) return;
    const fresh = document.createElement('script');
    fresh.type = 'module';
    fresh.crossOrigin = missing.crossOrigin;
    fresh.src = missing.src;
    missing.remove();
    missing = null;
    tell('Starting.');
    document.head.append(fresh);
  }

  function tell(words, button) {
    const line = document.querySelector('.shell-line');
    if (line) line.replaceChildren(words, ...(button ? [' ', button] : []));
  }

  function told() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Try again now';
    button.onclick = again;
    tell('The page itself could not be fetched from where the workbook is served. It tries again by itself.', button);
  }

  function failed(script) {
    missing = script;
    later = setTimeout(again, SECONDS[Math.min(failures, SECONDS.length - 1)] * 1000);
    failures += 1;
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', told, { once: true });
    else told();
  }

  // An error of an element does not rise to the window; it is heard on its way down.
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement && target.type === 'module') failed(target);
    },
    true,
  );
  addEventListener('online', again);
})();
