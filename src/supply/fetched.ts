import { carried, carriesAll, drawn } from './carried';

/**
 * A file of the build: from within the page where it carries it, else from beside the page. Throws where it cannot be
 * had: no connection, another answer than the file, or a page in its place, as the sign-in of a network sends.
 */
export async function fetched(address: string, priority: RequestPriority = 'auto'): Promise<Response> {
  if (carriesAll()) await drawn();
  const within = carried(address);
  if (within !== null) return within;
  const response = await fetch(new URL(address, document.baseURI), { priority });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  if (response.headers.get('content-type')?.startsWith('text/html')) throw new Error(`${address} is a page.`);
  return response;
}

/**
 * A page that may stand beside this one, asked for when a reader wants it: from there, or as the browser keeps it with the
 * workbook. Null where there is none to be had.
 */
export async function pageBeside(name: string): Promise<string | null> {
  const address = new URL(name, document.baseURI);
  try {
    const response = await fetch(address, { cache: 'no-cache' }).catch(() => null);
    // On a first visit the service worker keeps the files and does not yet answer for them.
    const found = response?.ok ? response : await caches.match(address);
    return found ? await found.text() : null;
  } catch {
    return null;
  }
}
