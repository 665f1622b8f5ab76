import { whole } from '../vocabulary/written';
import type { TemplateColumn } from './template';

/** How a cell of a column is written, in a sentence or two. */
export function howToWrite({ kind, range, pseudonym, mayBeWithheld, everyRow }: TemplateColumn): string {
  const withheld = mayBeWithheld ? ' [c] where the number is withheld.' : '';
  switch (kind) {
    case 'code':
      return everyRow ? 'One of its codes, listed below, on every row.' : 'One of its codes, listed below.';
    case 'day':
      return 'A day as 2024-03-31: year, month, day.';
    case 'moment':
      return 'A day and a time as 2024-03-31 14:30, as the clock in London shows it.';
    case 'month':
      return 'A month as 2024-03.';
    case 'whole':
      return `A whole number${within(range)}.${withheld}`;
    case 'number':
      return `A number${within(range)}, with a full stop before a fraction.${withheld}`;
    case 'text':
      return pseudonym ? 'A pseudonym of your own. No names, dates of birth, custody, PNC or NHS numbers.' : 'Text.';
  }
}

/** So large a number says only that there is no limit. */
const NO_LIMIT = 1_000_000;

function within(range: TemplateColumn['range']): string {
  if (!range) return '';
  const [least, most] = range;
  return most < NO_LIMIT ? ` from ${whole(least)} to ${whole(most)}` : `, ${whole(least)} or more`;
}
