import { whole } from '../vocabulary/written';
import type { ExtractContract } from '../dataset/kinds/extracts';
import { pValueInWords } from './test-words';
import type { SheetContext } from './context';
import { listed } from './numbers';

/** "offence group, gravity and admission"; a gravity score is held beside its scheme, which needs no words. */
export function matchedWords({ contract, matchedOn }: Pick<SheetContext, 'contract' | 'matchedOn'>): string {
  return listed(matchedLabels(contract, matchedOn));
}

/** Columns as they are named inside a sentence: "offence group", "SEND". */
export function matchedLabels(contract: ExtractContract, columns: readonly string[]): readonly string[] {
  return columns.map((column) => inSentence(columnLabel(contract, column)));
}

/** A column as its box is named: "Offence group". */
export function columnLabel(contract: ExtractContract, column: string): string {
  return contract.columns.find(({ name }) => name === column)?.filter ?? column.replaceAll('_', ' ');
}

/** Abbreviations such as SEND stay as they are. */
function inSentence(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.toLowerCase();
}

/** "190 sets; 203 left out, of one group alone or without the outcome.": what like for like was put together from. */
export function setsInWords(used: number, leftOut?: number): string {
  const sets = `${whole(used)} ${used === 1 ? 'set' : 'sets'}`;
  return leftOut === undefined ? `${sets}.` : `${sets}; ${whole(leftOut)} left out, of one group or one outcome alone.`;
}

/** Whether the sets agree, with the probability of the test. */
export function sameInEverySet(pValue: number): string {
  return `Whether the sets agree: Cochran’s Q, ${pValueInWords(pValue)}.`;
}
