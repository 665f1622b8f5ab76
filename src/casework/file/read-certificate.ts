import { Misfit } from '../../documents/misfit';
import { objectIn, ownOf } from '../../documents/shapes';
import { type Certificate, FORM_OF_TODAY } from '../draw/certificate';
import { LIMITS } from '../review/limits';
import { certificateShape } from './draw-shapes';

/** A certificate, or why there is none: made by a newer workbook, or nothing that any workbook made as it stands. */
export type ReadCertificate = Certificate | 'newer' | 'none';

/** A certificate out of text that may be anything. */
export function readCertificate(text: string): ReadCertificate {
  if (text.length > LIMITS.file) return 'none';
  try {
    const value = objectIn(JSON.parse(text.replace(/^\uFEFF/, '')));
    return isNewer(value) ? 'newer' : certificateShape(value);
  } catch (fault) {
    if (fault instanceof Misfit || fault instanceof SyntaxError) return 'none';
    throw fault;
  }
}

/** Of a later form, and with what a certificate of any form has: anything else with such a number is none. */
function isNewer(value: object): boolean {
  const form = ownOf(value, 'form');
  const isLater = typeof form === 'number' && Number.isSafeInteger(form) && form > FORM_OF_TODAY;
  return isLater && ALWAYS.every((name) => ownOf(value, name) !== undefined);
}

const ALWAYS = ['kind', 'seed', 'version'] as const;
