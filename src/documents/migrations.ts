import { misfit } from './misfit';
import { objectIn, ownOf } from './shapes';

/** Makes of a document of one format the same in the next; keyed by the format that it reads. */
export type Migrations = Readonly<Record<number, (older: object) => object>>;

/** Thrown for a document of a format that this workbook does not know yet. */
export class NewerFormat extends Error {
  override readonly name = 'NewerFormat';

  constructor(readonly format: number) {
    super(`format ${format} is newer than any that is known`);
  }
}

/** A document in the format of today, brought there step by step; each step knows only the format before it. */
export function migrated(value: unknown, today: number, migrations: Migrations): object {
  let document = objectIn(value);
  for (let format = formatOf(document); format < today; format += 1) {
    const step = migrations[format];
    if (!step) throw misfit(format, `format ${today}`);
    document = { ...step(document), format: format + 1 };
  }
  if (formatOf(document) > today) throw new NewerFormat(formatOf(document));
  return document;
}

function formatOf(document: object): number {
  const format = ownOf(document, 'format');
  if (typeof format !== 'number' || !Number.isSafeInteger(format)) throw misfit(format, 'a format by its number');
  return format;
}
