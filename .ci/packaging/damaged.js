/**
 * The first script of the single file. The page's own stands last in it and is run only where it is whole, as its hash
 * says; where it is not, nothing else could say so.
 */
(() => {
  const OLD = 'This browser is too old to open the workbook. Open the file in Edge, Chrome or Firefox as they are now.';
  const DAMAGED = 'This file is damaged, so nothing in it is shown. Get it again from whoever gave it to you.';
  let refused = false;

  const tell = (words) => document.querySelector('.shell-line')?.replaceChildren(words);

  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    if (!effectiveDirective.startsWith('script-src')) return;
    refused = true;
    tell(DAMAGED);
  });
  addEventListener('DOMContentLoaded', () => {
    // By now the module has begun, unless its element is no longer one.
    const begun = performance.getEntriesByName('workbook: begins').length > 0;
    if (typeof DecompressionStream === 'undefined' || !Object.hasOwn) tell(OLD);
    else if (refused || !begun || !document.querySelector('template[data-end]')) tell(DAMAGED);
  });
})();
