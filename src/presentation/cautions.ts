import type { Dataset, Finding } from '../dataset/dataset';

/** Findings that a reader must see before quoting a figure of the sheet, as full sentences. */
export function cautionsOf(dataset: Dataset): readonly string[] {
  return dataset.findings.map(sentenceOf);
}

function sentenceOf({ what, soWhat }: Finding): string {
  return `${what} ${soWhat}`;
}
