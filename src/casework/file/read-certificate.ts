import { Misfit } from '../../documents/misfit';
import type { Certificate } from '../draw/certificate';
import { LIMITS } from '../review/limits';
import { certificateShape } from './draw-shapes';

/** A certificate out of text that may be anything; null where it is none, or was changed so that it is none any more. */
export function readCertificate(text: string): Certificate | null {
  if (text.length > LIMITS.file) return null;
  try {
    return certificateShape(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (fault) {
    if (fault instanceof Misfit || fault instanceof SyntaxError) return null;
    throw fault;
  }
}
