import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal, as `sha256sum` writes it. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** What a case is ranked by under a seed: SHA-256 of the seed, a line break and its id, in hexadecimal. */
export function rankOf(seed: string, id: string): string {
  return sha256Of(`${seed}\n${id}`);
}

/**
 * Cases in the order in which a seed draws them: by `rankOf`, ascending. Two ranks are alike only where two ids are, so
 * the order is that of the ids alone and never of the file.
 */
export function ranked<Case extends { readonly id: string }>(seed: string, cases: readonly Case[]): readonly Case[] {
  return cases
    .map((one) => [rankOf(seed, one.id), one] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, one]) => one);
}

/**
 * What a list of ids is known by, whatever order they came in: SHA-256 of the ids in the order of their ranks, each
 * followed by a line break. Of no id it is that of the empty text.
 */
export function hashOfIds(seed: string, ids: readonly string[]): string {
  const cases = ids.map((id) => ({ id }));
  return hashOfRanked(ranked(seed, cases));
}

/** The same of cases that stand in the order of their ranks already. */
export function hashOfRanked(cases: readonly { readonly id: string }[]): string {
  return sha256Of(cases.map(({ id }) => `${id}\n`).join(''));
}
