import { fetched } from './fetched';

/**
 * The script of a worker, which is a file of the build of its own, and how to start it: from a `blob:`, so that it
 * inherits the policy of the page, in which a server has no say. Throws where the script cannot be had.
 * @param address as `?worker&url` or `?url` gives it
 * @param ahead JavaScript that runs in the worker before the script
 */
export async function workerScript(
  address: string,
  { ahead = '', priority = 'auto' }: { readonly ahead?: string; readonly priority?: RequestPriority } = {},
): Promise<() => Worker> {
  // While it is developed, a script of our own is a module that imports others from its server.
  if (import.meta.env.DEV && ahead === '') return () => new Worker(address, { type: 'module' });
  const text = await (await fetched(address, priority)).text();
  const script = new Blob([ahead, withoutMap(text)], { type: 'text/javascript' });
  return () => {
    const within = URL.createObjectURL(script);
    const worker = new Worker(within);
    URL.revokeObjectURL(within);
    return worker;
  };
}

/** A browser whose tools are open would ask for a map that is not there. */
const withoutMap = (script: string): string => script.replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n');
