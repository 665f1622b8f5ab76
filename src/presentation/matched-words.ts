import type { ExtractContract } from '../dataset/kinds/extracts';
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
