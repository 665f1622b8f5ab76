import { fetched } from './fetched';

declare global {
  interface Window {
    /**
     * By address, whether a script of the build has come; `public/watch.js` asks for each with the page. None where the
     * page carries its scripts within itself.
     */
    readonly scriptFiles?: Map<string, Promise<boolean>>;
  }
}

/**
 * Runs a late import once every script that it needs has come. A browser may keep a module that could not be fetched as
 * one that never can, so an import must not be what finds out. The bundler calls this for every `import()` of the build.
 * @param files addresses of the scripts that are not here by themselves, beside `importer`
 * @throws Error where one of them does not come; another call asks again
 */
export async function onceHere<Module>(
  run: () => Promise<Module>,
  files: readonly string[] = [],
  importer = document.baseURI,
): Promise<Module> {
  await Promise.all(files.map((file) => here(new URL(file, importer).href)));
  return run();
}

async function here(address: string): Promise<void> {
  const files = window.scriptFiles;
  const attempt = files?.get(address);
  if (!files || !attempt || (await attempt)) return;
  // Several imports may need one script: the first of them asks again.
  if (files.get(address) === attempt) files.set(address, askedAgain(address));
  if (!(await files.get(address))) throw new Error(`${address} did not come.`);
}

const askedAgain = (address: string): Promise<boolean> =>
  fetched(address)
    .then((response) => response.arrayBuffer())
    .then(
      () => true,
      () => false,
    );
