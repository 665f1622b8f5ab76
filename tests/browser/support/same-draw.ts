/** The code that draws, in a browser by itself: the sample must come out as it does in Node. */
import { expect, it } from 'vitest';
import { rolldown } from 'rolldown';
import { FACTS } from '../../casework/made-up';
import { FIXED_DRAW } from '../../support/fixed-draw';
import { sampleFrame } from '../../support/sample-frame';
import type { Open } from '../journeys/driver';

const DRAW = new URL('../../casework/at-once.ts', import.meta.url).pathname;

async function scriptOfDraw(): Promise<string> {
  const bundle = await rolldown({ input: DRAW });
  const { output } = await bundle.generate({ format: 'iife', name: 'casework' });
  await bundle.close();
  return output[0].code;
}

/** Runs a script and draws with it; gives the certificate’s hash of the sample, and the ids drawn. */
function drawnInPage(given: string): { readonly sample: string; readonly ids: readonly string[] } {
  const { script, asked } = JSON.parse(given) as { readonly script: string; readonly asked: readonly unknown[] };
  const element = document.createElement('script');
  element.textContent = script;
  document.head.append(element);
  const { casework } = window as unknown as {
    readonly casework: {
      drawOf(...asked: readonly unknown[]): {
        readonly draw: {
          readonly certificate: { readonly sample: string };
          readonly cases: readonly { readonly id: string; readonly place: string }[];
        };
      };
    };
  };
  const { certificate, cases } = casework.drawOf(...asked).draw;
  return { sample: certificate.sample, ids: cases.filter(({ place }) => place === 'drawn').map(({ id }) => id) };
}

/** The test in a browser; skipped where there is none. */
export function sameDrawIn(name: string, open: Open | undefined): void {
  it.skipIf(open === undefined)(`${name} draws the sample that stands written down`, { timeout: 120_000 }, async () => {
    if (!open) return;
    const { candidates, strata } = await sampleFrame();
    const asked = [FIXED_DRAW.request, candidates, [], { ...FACTS, strata }];
    const driver = await open({ address: 'about:blank', path: '', width: 800, height: 600 });
    const found = await driver.evaluate(drawnInPage, JSON.stringify({ script: await scriptOfDraw(), asked }));
    expect(found).toEqual({ sample: FIXED_DRAW.sample, ids: FIXED_DRAW.drawn });
    expect(driver.errors).toEqual([]);
    await driver.close();
  });
}
