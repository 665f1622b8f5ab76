import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { atOnce, type Turns } from './turns';

/** SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal, as `sha256sum` writes it. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** What a case is ranked by under a seed: SHA-256 of the seed, a line break and its id, in hexadecimal. */
export function rankOf(seed: string, id: string): string {
  return sha256Of(`${seed}\n${id}`);
}

interface Case {
  readonly id: string;
}

/** A case with the first 53 bits of its rank: as many as a number holds exactly. */
interface Keyed<One extends Case> {
  readonly key: number;
  readonly one: One;
}

/** Cases that are hashed, or written, between two turns: a millisecond or two. */
const PIECE = 500;
/** Cases are put by the first ten bits of their ranks, so that each heap is sorted in a turn of its own. */
const HEAPS = 1024;
/** Hashing is most of the work. */
const HASHED = 0.8;

/**
 * Cases in the order in which a seed draws them: by `rankOf`, ascending. Two ranks are alike only where two ids are, so
 * the order is that of the ids alone and never of the file.
 */
export function ranked<One extends Case>(seed: string, cases: readonly One[]): readonly One[] {
  return atOnce(rankedInTurns(seed, cases));
}

/** The same in turns, for a million cases. */
export function* rankedInTurns<One extends Case>(seed: string, cases: readonly One[]): Turns<readonly One[]> {
  const heaps = Array.from({ length: HEAPS }, (): Keyed<One>[] => []);
  const keyOf = keysUnder(seed);
  for (const [at, one] of cases.entries()) {
    const key = keyOf(one.id);
    heaps[Math.floor(key / 2 ** 43)]?.push({ key, one });
    if (at % PIECE === PIECE - 1) yield (HASHED * at) / cases.length;
  }
  const inOrder: One[] = [];
  for (const [at, heap] of heaps.entries()) {
    for (const { one } of heap.sort((a, b) => a.key - b.key || byWholeRank(seed, a.one, b.one))) inOrder.push(one);
    yield HASHED + ((1 - HASHED) * at) / HEAPS;
  }
  return inOrder;
}

/** Where the first bits of two ranks are alike the whole of them decides. */
function byWholeRank(seed: string, one: Case, other: Case): number {
  const [a, b] = [rankOf(seed, one.id), rankOf(seed, other.id)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first 53 bits of the rank of one id after another. Nothing is made anew for an id: that costs most of the time. */
function keysUnder(seed: string): (id: string) => number {
  const begun = sha256.create().update(utf8ToBytes(`${seed}\n`));
  const working = sha256.create();
  const digest = new Uint8Array(32);
  const first = new DataView(digest.buffer);
  return (id) => {
    begun._cloneInto(working).update(utf8ToBytes(id)).digestInto(digest);
    return first.getUint32(0) * 2 ** 21 + (first.getUint32(4) >>> 11);
  };
}

/**
 * What a list of ids is known by, whatever order they came in: SHA-256 of the ids in the order of their ranks, each
 * followed by a line break. Of no id it is that of the empty text.
 */
export function hashOfIds(seed: string, ids: readonly string[]): string {
  return atOnce(hashOfIdsInTurns(seed, ids));
}

/** The same in turns. */
export function* hashOfIdsInTurns(seed: string, ids: readonly string[]): Turns<string> {
  const cases = ids.map((id) => ({ id }));
  return yield* hashOfRankedInTurns(yield* rankedInTurns(seed, cases));
}

/** The same of cases that stand in the order of their ranks already. */
export function hashOfRanked(cases: readonly Case[]): string {
  return atOnce(hashOfRankedInTurns(cases));
}

/** The same in turns. */
export function* hashOfRankedInTurns(cases: readonly Case[]): Turns<string> {
  const working = sha256.create();
  for (let at = 0; at < cases.length; at += PIECE) {
    const lines = cases.slice(at, at + PIECE).map(({ id }) => `${id}\n`);
    working.update(utf8ToBytes(lines.join('')));
    yield at / cases.length;
  }
  return bytesToHex(working.digest());
}
