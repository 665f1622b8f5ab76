import type { EmbedOptions, Result, VisualizationSpec } from 'vega-embed';
import { supplies } from '../../supply/supplies';
import { VEGA_CONFIG } from './vega-config';

/** Pixels; in less nothing can be read, and a window is so small only on its way to another size. */
export const LEAST_WIDTH = 24;

type Datum = Readonly<Record<string, unknown>>;

/** What is to be seen: a Vega-Lite spec that reads `dataset`, its values, and its size in CSS pixels. */
export interface Wanted {
  readonly spec: object;
  /** What changes beside the values, by name (see presentation/figure). */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  readonly dataset: string;
  readonly values: readonly Datum[];
  readonly width: number;
  readonly height: number;
}

/**
 * One Vega view in one element. While the spec stays the same only data, parameters and size change, which costs a tenth of
 * embedding again. Wishes that arrive while it paints replace each other: only the latest is painted.
 */
export class LiveDrawing {
  readonly #place: HTMLElement;
  #result: Result | null = null;
  #spec = '';
  #keys = '';
  #wanted: Wanted | null = null;
  #running: Promise<void> | null = null;
  #ended = false;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Resolves once the latest wish is on the page; rejects if Vega refuses the spec. */
  show(wanted: Wanted): Promise<void> {
    this.#wanted = wanted;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  end(): void {
    this.#ended = true;
    this.#result?.finalize();
    this.#result = null;
  }

  async #run(): Promise<void> {
    while (this.#wanted && !this.#ended) {
      const wanted = this.#wanted;
      this.#wanted = null;
      const spec = JSON.stringify(wanted.spec);
      const keys = JSON.stringify(wanted.values.map(({ key }) => key));
      if (this.#result && spec === this.#spec) {
        // Vega sets marks that are new over those that stay: emptied first, all stand in the order of the rows.
        if (keys !== this.#keys) await update(this.#result, { ...wanted, values: [] });
        await update(this.#result, wanted);
      } else await this.#embed(wanted, spec);
      this.#keys = keys;
    }
  }

  async #embed(wanted: Wanted, spec: string): Promise<void> {
    const [{ default: embed }, { expressionInterpreter }] = await machinery.get();
    if (this.#ended) return;
    const options = optionsWith(expressionInterpreter);
    // Made out of sight and then put in place, so that the old drawing stands until the new one is there.
    const fresh = document.createElement('div');
    // The place around it has the one label that matters; Vega's roles without labels would only be noise.
    fresh.setAttribute('aria-hidden', 'true');
    const result = await embed(fresh, completed(wanted), options);
    this.#result?.finalize();
    this.#result = result;
    this.#spec = spec;
    if (this.#ended) this.end();
    else this.#place.replaceChildren(fresh);
  }
}

/**
 * Loaded on first use: the page and its tables stand before the drawing machinery is read. Held, because importing even
 * what is loaded takes a turn of the browser, and what is drawn for paper must stand there within this one.
 */
const machinery = supplies.declare('the drawing of charts', () =>
  Promise.all([import('vega-embed'), import('vega-interpreter')]),
);

function optionsWith(expr: EmbedOptions['expr']): EmbedOptions {
  return {
    ...{ ast: true, actions: false, defaultStyle: false, renderer: 'svg', config: VEGA_CONFIG },
    ...(expr ? { expr } : {}),
    tooltip: { disableDefaultStyle: true },
  };
}

/** A drawing that stays as it is, as the text of an SVG element. Rejects if Vega refuses the spec. */
export async function stillDrawing(wanted: Wanted): Promise<string> {
  const [{ default: embed }, { expressionInterpreter }] = await machinery.get();
  const result = await embed(document.createElement('div'), completed(wanted), optionsWith(expressionInterpreter));
  try {
    return await result.view.toSVG();
  } finally {
    result.finalize();
  }
}

/** Vega writes on the objects it is given, so it always gets its own. */
function copied(values: readonly Datum[]): Record<string, unknown>[] {
  return values.map((value) => ({ ...value }));
}

function completed({ spec, parameters = {}, dataset, values, width, height }: Wanted): VisualizationSpec {
  const params = Object.entries(parameters).map(([name, value]) => ({ name, value }));
  return { ...spec, params, width, height, datasets: { [dataset]: copied(values) } };
}

async function update({ view }: Result, { parameters = {}, dataset, values, width, height }: Wanted): Promise<void> {
  for (const [name, value] of Object.entries(parameters)) view.signal(name, value);
  await view.width(width).height(height).data(dataset, copied(values)).runAsync();
}
