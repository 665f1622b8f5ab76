import { Misfit } from '../../documents/misfit';
import { migrated, type Migrations, NewerFormat } from '../../documents/migrations';
import { objectIn, ownOf } from '../../documents/shapes';
import type { Failure } from '../../vocabulary/failure';
import { LIMITS } from '../review/limits';
import { type CaseworkFile, FORMAT } from './casework-file';
import { caseworkIn } from './casework-shape';
import { documentOfLines, type Salvage, salvaged } from './salvage';

/** A casework file, or why it was not opened and what of it could be read. */
export type ReadCasework =
  | { readonly ok: true; readonly file: CaseworkFile }
  | {
      readonly ok: false;
      readonly why: 'too large' | 'damaged' | 'newer';
      readonly failure: Failure;
      readonly saved: Salvage | null;
    };

/**
 * The second format says of each draw which cases were left out, and which could not be reviewed. In the third certificates
 * state a hash of the reserve; those made before stay as they are, since a draw is known by the hash of its certificate.
 */
const MIGRATIONS: Migrations = {
  1: (older) => ({ ...older, draws: withoutSetAside(ownOf(older, 'draws')) }),
  2: (older) => older,
};

function withoutSetAside(draws: unknown): unknown {
  if (!Array.isArray(draws)) return draws;
  return draws.map((draw: unknown) =>
    typeof draw === 'object' && draw !== null ? { ...draw, excluded: null, setAside: [] } : draw,
  );
}

/**
 * Reads a casework file out of text that may be anything. Every field is checked, nothing is taken as it stands.
 * @param name the file's name, for the refusal
 */
export function readCasework(text: string, name?: string): ReadCasework {
  if (text.length > LIMITS.file) return notRead('too large', new Misfit('more', 'at most 40 MB'), null, name);
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return readCaseworkValue(JSON.parse(bare), name);
  } catch {
    return notRead('damaged', new Misfit('text that is not JSON', 'a casework file'), saved(bare), name);
  }
}

/** The same of a value that was JSON. */
export function readCaseworkValue(value: unknown, name?: string): ReadCasework {
  try {
    return { ok: true, file: caseworkIn(migrated(value, FORMAT, MIGRATIONS)) };
  } catch (fault) {
    const [why, at] = faultOf(fault);
    return notRead(why, at, savedOf(value), name);
  }
}

function faultOf(fault: unknown): readonly ['newer' | 'damaged', Misfit] {
  if (fault instanceof NewerFormat) return ['newer', new Misfit(`format ${fault.format}`, `format ${FORMAT}`)];
  if (fault instanceof Misfit) return ['damaged', fault];
  throw fault;
}

function savedOf(value: unknown): Salvage | null {
  try {
    return salvaged(asOfToday(objectIn(value)));
  } catch {
    return null;
  }
}

/** In the format of today, where it is of one that is known. */
function asOfToday(document: object): object {
  try {
    return migrated(document, FORMAT, MIGRATIONS);
  } catch {
    return document;
  }
}

/** Of a text that is no JSON: what stands on whole lines, where any of it is of a casework file. */
function saved(text: string): Salvage | null {
  const found = savedOf(documentOfLines(text));
  return found && found.draws.length + Object.keys(found.reviews).length > 0 ? found : null;
}

const WHAT = {
  'too large': 'The file is too large to be a casework file.',
  damaged: 'The file is not a whole casework file.',
  newer: 'The casework file was written by a newer workbook.',
};
const REMEDY = {
  'too large': 'Choose the .casework.json that this workbook saved.',
  damaged: 'Open an earlier copy of it, if there is one.',
  newer: 'Open it in the workbook that saved it, or in a newer one.',
};

function notRead(
  why: keyof typeof WHAT,
  { found, expected, path }: Misfit,
  saved: Salvage | null,
  name?: string,
): ReadCasework {
  const failure: Failure = {
    what: WHAT[why],
    ...(name === undefined ? {} : { file: name }),
    found: path.length === 0 ? found : `${found} in ${path.join(', ')}`,
    expected,
    remedy: saved ? `${REMEDY[why]} ${inWords(saved)}` : REMEDY[why],
  };
  return { ok: false, why, failure, saved };
}

/** "Of it, 2 of 2 draws and 38 of 40 reviews can be read." */
function inWords({ draws, reviews, found }: Salvage): string {
  const read = Object.keys(reviews).length;
  return `Of it, ${draws.length} of ${found.draws} draws and ${read} of ${found.reviews} reviews can be read.`;
}
