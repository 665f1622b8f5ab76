/**
 * What stands at an address beside the page. Throws where it cannot be had: no connection, another answer than the
 * file, or a page in its place, as the sign-in of a network sends.
 */
export async function fetched(address: string, priority: RequestPriority = 'auto'): Promise<Response> {
  const response = await fetch(new URL(address, document.baseURI), { priority });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  if (response.headers.get('content-type')?.startsWith('text/html')) throw new Error(`${address} is a page.`);
  return response;
}
