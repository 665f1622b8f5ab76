/** The page of a peer: opened with `?with=`, given a file and what the workbook's page shows, then clicked like that. */
import { barePass } from './bare-pass';
import { casesOf, type Labels } from './cases';
import { crossfiltered } from './crossfilter';
import { mosaic } from './mosaic';
import { painting } from './paint';
import type { Accepted, Cases, Peer } from './peer';
import { readyNumbers } from './ready-numbers';

/** What is said by the bench before the file is chosen. */
export interface Beginning {
  readonly labels: Labels;
  /** The boxes ticked at the start, by part. */
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  /** Every click to come: a part and the label of a box, none for "Clear". */
  readonly steps: readonly { readonly part: string; readonly box?: string }[];
}

declare global {
  interface Window {
    beginning?: Beginning;
    /** Gets ready what a hand near a box would, before the click. */
    hover?: (part: string) => Promise<void>;
  }
}

type Chosen = readonly Set<number>[];

const acceptedOf = (codes: ReadonlySet<number>, size: number): Accepted =>
  codes.size === 0 ? null : Uint8Array.from({ length: size }, (_, code) => (codes.has(code) ? 1 : 0));

/** Ticks or clears as a reader does: a box that is wholly ticked loses its codes, any other gains them. */
function press({ parts }: Cases, chosen: Chosen, part: number, box?: number): Accepted {
  const [own, codes] = [chosen[part], box === undefined ? undefined : parts[part]?.boxes[box]?.codes];
  if (!own) throw new Error('There is no such part.');
  if (!codes) own.clear();
  else if (codes.every((code) => own.has(code))) codes.forEach((code) => own.delete(code));
  else codes.forEach((code) => own.add(code));
  return acceptedOf(own, parts[part]?.size ?? 0);
}

const placeOf = ({ parts }: Cases, legend: string): number => parts.findIndex((part) => part.legend === legend);
const boxOf = ({ parts }: Cases, part: number, label?: string): number | undefined =>
  label === undefined ? undefined : parts[part]?.boxes.findIndex((box) => box.label === label);

/** The codes chosen at the start. */
const chosenOf = (cases: Cases, { ticked }: Beginning): Chosen =>
  cases.parts.map(
    ({ legend, boxes }) =>
      new Set(boxes.filter(({ label }) => ticked[legend]?.includes(label)).flatMap(({ codes }) => codes)),
  );

function peerOf(name: string | null, cases: Cases, beginning: Beginning): Peer | Promise<Peer> {
  if (name === 'crossfilter2') return crossfiltered(cases);
  if (name === 'mosaic') return mosaic(cases);
  if (name === 'bare pass') return barePass(cases);
  const chosen = chosenOf(cases, beginning);
  const before = cases.parts.map(({ size }, part): [number, Accepted] => [
    part,
    acceptedOf(chosen[part] ?? new Set(), size),
  ]);
  const steps = beginning.steps.map(({ part, box }): [number, Accepted] => {
    const place = placeOf(cases, part);
    return [place, press(cases, chosen, place, boxOf(cases, place, box))];
  });
  return readyNumbers(cases, [...before, ...steps]);
}

async function begin(file: File, beginning: Beginning): Promise<void> {
  const cases = await casesOf(file, beginning.labels);
  const peer = await peerOf(new URLSearchParams(location.search).get('with'), cases, beginning);
  const chosen = chosenOf(cases, beginning);
  const painted = await painting(cases, (part, box) => void answer(part, press(cases, chosen, part, box)));
  const answer = async (part: number, accepted: Accepted): Promise<void> => {
    await painted.show(await peer.restrict(part, accepted));
    performance.mark('workbook: painted in view');
    performance.mark('workbook: painted all');
  };
  for (const [part, { size }] of cases.parts.entries()) await answer(part, acceptedOf(chosen[part] ?? new Set(), size));
  window.hover = async (part) => peer.near?.(placeOf(cases, part));
  document.getElementById('log')?.append('ready');
}

const input = document.getElementById('file');
input?.addEventListener('change', () => {
  const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (file && window.beginning) void begin(file, window.beginning);
});
