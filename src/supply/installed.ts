/** What the browser keeps of the workbook itself, so that it opens without a network. */
export interface InstalledState {
  /** A whole version is kept here. */
  readonly kept: boolean;
  /** A newer version is here as well, and waits for the reader. */
  readonly newer: boolean;
}

/** Beside the page; the build writes it (`.ci/packaging/installable.ts`). */
const SERVICE_WORKER = 'service-worker.js';

/**
 * The workbook as an application on this device: its files are kept by the browser and served by a service worker, all
 * of one version. Absent where the browser has none, or the page is a file of its own; then nothing is kept or said.
 */
export class Installed {
  #state: InstalledState = { kept: false, newer: false };
  readonly #told: (state: InstalledState) => void;

  constructor(told: (state: InstalledState) => void) {
    this.#told = told;
  }

  /** Keeps the files of the workbook, or looks for a newer version of them. Call once all that is needed is here. */
  async begin(): Promise<void> {
    const workers = available();
    if (workers === null) return;
    try {
      const registration: ServiceWorkerRegistration | undefined = await workers.register(
        new URL(SERVICE_WORKER, document.baseURI),
      );
      registration?.addEventListener('updatefound', () => this.#follow(registration.installing));
      this.#follow(registration?.installing ?? null);
      await this.#ask(registration?.active ?? null, 'state');
    } catch {
      // A private window, a full disk or a certificate that is not trusted: the page works as it does without.
    }
  }

  /** Serves the newer version from now on and opens it; what is open now is closed by that. */
  async useNewer(): Promise<void> {
    const registration = await available()?.getRegistration();
    await this.#ask(registration?.active ?? null, 'use the newer version');
    if (!this.#state.newer) location.reload();
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'activated') void this.#ask(worker, 'state');
    });
  }

  async #ask(worker: ServiceWorker | null, asked: 'state' | 'use the newer version'): Promise<void> {
    if (worker === null) return;
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise<InstalledState>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<InstalledState>) => resolve(data);
    });
    worker.postMessage(asked, [port2]);
    this.#state = await answered;
    port1.close();
    this.#told(this.#state);
  }
}

/** Where files are served by the sources of the workbook, each change is to be seen at once. */
function available(): ServiceWorkerContainer | null {
  if (import.meta.env.DEV || location.protocol === 'file:') return null;
  return (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker ?? null;
}
