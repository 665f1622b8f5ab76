import { pageBeside } from '../supply/fetched';
import { fromBase64 } from './base64';
import { type Copy, readCopy } from './copy-text';
import { sha256OfText } from './digest';
import { hasRoom, pageOf } from './page-text';

/** The single file as it is built. Beside the served page it is one of the files that a server has. */
const SINGLE_FILE = 'scrutiny-workbook.html';

const holder = (): Element | null => document.querySelector('script[data-extracts]');

/** Whether this page is a copy with extracts inside. */
export function isCopy(): boolean {
  return typeof document !== 'undefined' && (holder()?.textContent ?? '') !== '';
}

let found: Promise<Copy | null> | undefined;

/**
 * What this page carries as a copy, once it is known that no letter of the page or of what it carries is changed; null
 * where one is. Must first be called before anything else has changed the page; later calls give the same.
 */
export function copyWithin(): Promise<Copy | null> {
  return (found ??= looked());
}

async function looked(): Promise<Copy | null> {
  const untouched = isAsWritten();
  const [copy, template] = [await readCopy(holder()?.textContent ?? '').catch(() => null), ownTemplate()];
  if (!untouched || copy === null || template === null) return null;
  return copy.header.template === (await sha256OfText(template)) ? copy : null;
}

/**
 * The single file that this page is, as it was built, in pieces to be joined: made again of its own parts, which nothing
 * changes, because a page opened from a file cannot read that file. Null where the page is none, or is damaged.
 */
function ownTemplate(): readonly string[] | null {
  const [empty, extracts] = [emptyPage(), holder()];
  if (empty === null) return null;
  const parts = [...document.querySelectorAll('[data-part]')];
  return pageOf(
    empty,
    parts.map((one) => (one === extracts ? '' : (one.textContent ?? ''))),
  );
}

/**
 * The single file that a copy is made of: this page itself, or the file beside a served page. Null where there is
 * none to be had, or it is none of this workbook.
 */
export async function templateOfCopies(): Promise<string | null> {
  const own = ownTemplate();
  if (own !== null) return own.join('');
  const beside = await pageBeside(SINGLE_FILE);
  return beside !== null && hasRoom(beside) ? beside : null;
}

function emptyPage(): string | null {
  const bytes = fromBase64(document.querySelector('script[data-page]')?.textContent ?? '');
  return bytes && bytes.length > 0 ? new TextDecoder().decode(bytes) : null;
}

/** Whether the page was read as it was written. What an extension of the browser has added is passed over. */
function isAsWritten(): boolean {
  const empty = emptyPage();
  if (empty === null || document.doctype?.name !== 'html' || document.compatMode !== 'CSS1Compat') return false;
  if (document.querySelector('[data-part]:not(style, script)') !== null) return false;
  // The policy of this page holds for what it parses, and would refuse a style that is not its own.
  const wanted = new DOMParser().parseFromString(empty.replace(/<style[^>]*><\/style>/, ''), 'text/html');
  const there = [...document.querySelectorAll('*')];
  let at = 0;
  return [...wanted.querySelectorAll('*')].every((element) => {
    at = there.findIndex((one, place) => place >= at && isSame(one, element)) + 1;
    return at > 0;
  });
}

function isSame(one: Element, wanted: Element): boolean {
  const named = one.localName === wanted.localName;
  const told = [...wanted.attributes].every(({ name, value }) => one.getAttribute(name) === value);
  // The text of a part is known by its digest.
  return named && told && (wanted.hasAttribute('data-part') || ownText(one) === ownText(wanted));
}

const ownText = ({ childNodes }: Element): string =>
  [...childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')).join('');
