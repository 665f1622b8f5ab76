/**
 * The Content Security Policy, in the only place where it is written down.
 * The server sends it on every file, because a worker obeys the header of its own script and not the page's <meta>.
 */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self' blob:",
  'connect-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

const written = (entries) => entries.map(([name, sources]) => `${name} ${sources}`).join('; ');

/** The policy as a response header. */
export const HEADER_POLICY = written(Object.entries(DIRECTIVES));

/** The policy for a <meta> element, where browsers ignore `frame-ancestors` and complain of it. */
export const META_POLICY = written(Object.entries(DIRECTIVES).filter(([name]) => name !== 'frame-ancestors'));

/**
 * The policy of the single file: nothing but what stands inside it, and no connection to anything at all.
 * @param {string[]} scripts the hashes of its scripts, as "'sha256-...'"
 * @param {string[]} styles the same of its styles
 */
export const filePolicy = (scripts, styles) =>
  written([
    ['default-src', "'none'"],
    ['script-src', `${scripts.join(' ')} 'wasm-unsafe-eval'`],
    ['worker-src', 'blob:'],
    ['connect-src', "'none'"],
    ['style-src', styles.join(' ')],
    ['img-src', 'data: blob:'],
    ['font-src', 'data:'],
    ['form-action', "'none'"],
    ['base-uri', "'none'"],
  ]);

/** What the server says with every answer, refusals included. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
