/** What the screen says at an address, place by place, held against what it must say and must never say. */
import { beforeAll, expect, it } from 'vitest';
import { plain, type PresentedSheet } from '../../src/presentation/figure';
import { readAddress } from '../../src/selection/address';
import { knownParts } from '../../src/selection/known';
import { type AllSamples, allSamples } from './all-samples';
import { figureOf, wordsOn } from './answer-sheets';
import { faultsOn } from './sentence-checks';

/** The sheet at an address of the samples; throws where the address is not understood. */
export type SheetAt = (address: string) => Promise<PresentedSheet>;

/** Opens the samples once for a file of tests; each address is answered once. */
export function samplesAt(): SheetAt {
  let samples: AllSamples;
  beforeAll(async () => {
    samples = await allSamples();
  }, 240_000);
  const answered = new Map<string, Promise<PresentedSheet>>();
  return (address) => {
    const known = answered.get(address);
    if (known) return known;
    const { view, notes } = readAddress(address, knownParts());
    if (notes.length > 0) throw new Error(`${address}: ${notes.join(' ')}`);
    const sheet = samples.sheet(view.sheet, view.selection);
    answered.set(address, sheet);
    return sheet;
  };
}

type Line = 'finding' | 'base' | 'remark' | 'unknowns' | 'source' | 'caption' | 'aloud' | 'care';

/** A line of the head, a line of a figure, or the words of a cell. */
type Place =
  'headline' | 'rider' | readonly [figure: string, line: Line] | readonly [figure: string, row: string, column: string];

function textAt(sheet: PresentedSheet, place: Place): string {
  if (place === 'headline' || place === 'rider') return plain(sheet[place]);
  const figure = figureOf(sheet, place[0]);
  if (place.length === 2) {
    const { finding, base, remark = '', unknowns, source, caption, reading } = figure;
    const { sayAloud: aloud, takeCare: care } = reading;
    return { finding: plain(finding), ...{ base, remark, unknowns, source, caption, aloud, care } }[place[1]];
  }
  const [, id, column] = place;
  const row = [...figure.rows, ...(figure.counts?.rows ?? [])].find((one) => one.id === id && one.cells[column]);
  if (!row) throw new Error(`${figure.id} has no row ${id} with ${column}.`);
  const { text = '', soft = '' } = row.cells[column] ?? {};
  return `${text} ${soft.trim()}`.trim();
}

/** A case of an audit, the address that showed it, and what stands there instead. */
export interface AuditCase {
  readonly audit: string;
  readonly address: string;
  /** What stands at a place: the whole of it, or a part that it holds. */
  readonly says?: readonly (readonly [Place, string | RegExp])[];
  /** What stands nowhere on the sheet. */
  readonly never?: readonly RegExp[];
}

/** A test for each case: its sentences, and no fault of any other kind on the sheet. */
export function holdsAt(cases: readonly AuditCase[], sheetAt: SheetAt): void {
  it.each(cases)(
    '$audit ($address)',
    async ({ address, says = [], never = [] }) => {
      const sheet = await sheetAt(address);
      for (const [place, expected] of says) {
        const text = textAt(sheet, place);
        if (typeof expected === 'string') expect(text, String(place)).toBe(expected);
        else expect(text, String(place)).toMatch(expected);
      }
      const words = wordsOn(sheet);
      for (const pattern of never) expect(words).not.toMatch(pattern);
      expect(faultsOn(sheet)).toEqual([]);
    },
    120_000,
  );
}

/** What is made to be said aloud keeps the doubt of its finding, at every address. Gives how many were doubtful. */
export async function doubtsAloud(addresses: readonly string[], sheetAt: SheetAt): Promise<number> {
  let doubtful = 0;
  for (const address of new Set(addresses))
    for (const { id, finding, reading } of (await sheetAt(address)).figures) {
      const said = plain(finding);
      if (!/too few|could be chance|no gap/i.test(said) || /(more|less) (likely|often)/.test(said)) continue;
      doubtful += 1;
      expect(reading.sayAloud, `${address} ${id}`).toMatch(/too few|could be chance|no gap/i);
    }
  return doubtful;
}
