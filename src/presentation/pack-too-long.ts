import { whole } from '../vocabulary/written';

const LONG_IN: Readonly<Record<'supplier' | 'marking' | 'area', (file: string) => string>> = {
  supplier: (file) => `The name of the supplier of ${file}`,
  marking: (file) => `The marking of ${file}`,
  area: () => 'The name of a court user group in the table of areas',
};

/** "The marking of oocd.parquet has 240 letters (“OFFICIAL…”), and a pack holds 200 at most. ..." */
export function tooLongForPack({
  what,
  text,
  file,
  most,
}: {
  readonly what: keyof typeof LONG_IN;
  readonly text: string;
  readonly file: string;
  readonly most: number;
}): string {
  return `${LONG_IN[what](file)} has ${whole(text.length)} letters (“${text.slice(0, BEGINNING)}…”), and a pack holds ${whole(most)} at most. Shorten it where the file is made, or where its columns were told, and open it again.`;
}

const BEGINNING = 30;
