/**
 * The one script that stands before the page's own: where that did not come, nothing else could say so or fetch it
 * again. It is no module and imports nothing, so that nothing of it can be missing. It asks for the other scripts as well.
 */
(() => {
  const SECONDS = [1, 2, 4, 8, 15, 30];
  let failures = 0;
  let later;
  let missing = null;

  // A browser keeps a module that did not come as one that cannot, so the page is loaded again once all of it can be had.
  async function again() {
    clearTimeout(later);
    if (!missing) return;
    const script = missing;
    missing = null;
    tell('Starting.');
    const needed = [...document.querySelectorAll('link[rel=modulepreload]')].map(({ href }) => href);
    const come = await Promise.all([script.src, ...needed].map((address) => comes(address)));
    if (come.every(Boolean)) location.reload();
    else failed(script);
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

  // True once a script has come to its last letter; another answer than a script is none.
  async function comes(address, priority = 'auto') {
    try {
      const response = await fetch(address, { priority });
      await response.arrayBuffer();
      return response.ok && /javascript/.test(response.headers.get('content-type'));
    } catch {
      return false;
    }
  }

  // What has come is read as a module at once, and needs no network when its turn to run comes.
  async function kept(address, priority) {
    if (!(await comes(address, priority))) return false;
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.href = address;
    const read = new Promise((resolve) => {
      link.onload = () => resolve(true);
      link.onerror = () => resolve(false);
    });
    document.head.append(link);
    return read;
  }

  // Read by src/supply/script-files.ts before a late import; named by .ci/packaging/scripts.ts.
  const { soon = '', late = '' } = document.currentScript.dataset;
  const ask = (files, priority) =>
    (files ? files.split(' ') : [])
      .map((file) => new URL(file, document.baseURI).href)
      .map((address) => [address, kept(address, priority)]);
  window.scriptFiles = new Map([...ask(soon, 'auto'), ...ask(late, 'low')]);
})();
