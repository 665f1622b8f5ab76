import { EXTRACT_KINDS } from '../../dataset/kinds/extracts';
import {
  count,
  either,
  fieldsOf,
  flag,
  identifier,
  listOf,
  moment,
  objectIn,
  oneOf,
  orNull,
  ownOf,
  type Shape,
  share,
} from '../../documents/shapes';
import { sha256, text } from '../../documents/shapes';
import {
  type Certificate,
  type CertificateOfToday,
  type CertifiedStratum,
  type DrawnSelection,
  type FirstCertificate,
  FORM_OF_TODAY,
} from '../draw/certificate';
import type { Draw, DrawnCase } from '../draw/draw';
import { type DrawRequest, type DrawSize, STRATUM_COLUMNS } from '../draw/request';
import { type SetAside, WHY_NOT } from '../draw/set-aside';
import { LIMITS } from '../review/limits';

const ALLOCATIONS = ['proportional', 'equal'] as const;
const by = orNull(oneOf(STRATUM_COLUMNS));
const allocation = oneOf(ALLOCATIONS);
/** An address of a sheet, its selection in words, and the hashes of several files. */
const LONG = 100_000;

const size: Shape<DrawSize> = either<DrawSize, DrawSize>(
  fieldsOf<{ readonly cases: number }>({ cases: count }),
  fieldsOf<{ readonly share: number }>({ share }),
);

const request = fieldsOf<DrawRequest>({
  ...{ seed: text(LIMITS.words), size, by, allocation, atLeast: count, reserve: count },
});

const stratum = fieldsOf<CertifiedStratum>({
  ...{ name: text(LIMITS.words), label: text(LIMITS.words), size: count, drawn: count },
});

const beginning = { kind: oneOf(EXTRACT_KINDS), ids: oneOf(['record_id', 'row'] as const), N: count, n: count };
const middle = {
  strata: listOf(stratum, LIMITS.strata),
  ...{ seed: text(LIMITS.words), size, by, allocation, atLeast: count, reserve: count },
  selection: fieldsOf<DrawnSelection>({ address: text(LONG), words: text(LONG) }),
  source: text(LONG),
  excluded: fieldsOf<Certificate['excluded']>({ count, hash: sha256 }),
  ...{ frame: sha256, sample: sha256 },
};
const end = { time: moment, version: text(LIMITS.words) };

// Fields are read in the order in which they were written: a draw is known by the hash of that text.
const first = fieldsOf<FirstCertificate>({ form: oneOf([1]), ...beginning, ...middle, ...end });
const ofToday = fieldsOf<CertificateOfToday>({
  form: oneOf([FORM_OF_TODAY]),
  ...beginning,
  ...middle,
  reserved: sha256,
  ...end,
});

/** A certificate as it is kept and saved, of either form. */
export const certificateShape: Shape<Certificate> = (value) =>
  (ownOf(objectIn(value), 'form') === 1 ? first : ofToday)(value);

const drawnCase = fieldsOf<DrawnCase>({
  ...{ id: identifier(LIMITS.id), stratum: text(LIMITS.words), rank: count, place: oneOf(['drawn', 'reserve']) },
});

const id = identifier(LIMITS.id);

const setAside = fieldsOf<SetAside>({
  ...{ caseId: id, why: oneOf(WHY_NOT), note: text(LIMITS.note), at: moment, standIn: orNull(id) },
  withdrawn: orNull(moment),
});

/** A draw as it is kept: every field, and none that nobody reads. */
export const drawShape = fieldsOf<Draw>({
  ...{
    id,
    request,
    certificate: certificateShape,
    cases: listOf(drawnCase, LIMITS.cases),
    excluded: orNull(listOf(id, LIMITS.earlier)),
    setAside: listOf(setAside, LIMITS.cases),
    used: flag,
  },
});
