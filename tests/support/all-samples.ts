import type { Counters } from '../../src/counting/counters';
import type { References } from '../../src/dataset/references/references';
import type { PresentedSheet } from '../../src/presentation/figure';
import type { Selection } from '../../src/selection/selection';
import { answerSheet } from '../../src/workbook/answering/answer';
import { answerOverview } from './answer-overview';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import type { Answering } from './answer-sheets';
import { openedSamples } from './opened-samples';
import { sampleReferences } from './sample-references';

/** The sample extracts with their reference tables, as they stand when the workbook opens. */
export interface AllSamples {
  readonly extracts: readonly OpenExtract[];
  sheet(id: PresentedSheet['id'], selection: Selection): Promise<PresentedSheet>;
}

/** The samples in one engine each, with the real counting pass. */
export async function allSamples(): Promise<AllSamples> {
  const references = await sampleReferences();
  const open: ReadonlyMap<string, Answering> = await openedSamples();
  // Tables of different engines may have one name; the kind tells them apart.
  const extracts = [...open.values()].map(({ extract }) => ({ ...extract, counterKey: extract.kind }));
  const counters = together(open);
  return {
    extracts,
    sheet: (id, selection) =>
      id === 'overview'
        ? answerOverview(counters, extracts, selection, () => references)
        : wholeSheet(open.get(id), selection, references),
  };
}

async function wholeSheet(
  open: Answering | undefined,
  selection: Selection,
  references: References,
): Promise<PresentedSheet> {
  if (!open) throw new Error('There is no sample of that kind.');
  let last: PresentedSheet | null = null;
  for await (const next of answerSheet(open.counter, open.extract, selection, last, references)) last = next;
  if (!last) throw new Error('No sheet came.');
  return last;
}

function together(open: ReadonlyMap<string, Answering>): Counters {
  const counterOf = (key: string) => {
    const one = open.get(key);
    if (!one) throw new Error(`Nothing is loaded under ${key}.`);
    return one.counter;
  };
  return {
    load: () => undefined,
    drop: () => undefined,
    count: (key, request) => counterOf(key).count(key, request),
    strata: (key, request) => counterOf(key).strata(key, request),
  };
}
