/** Numbers from 0 to 1 that a seed settles. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How many bytes at the end of a file hold its footer, for damage that counts; a guess is enough. */
const FOOTER = 1_500;

/** A damaged copy: one in five is cut short, the others have one to four bytes changed, half of those in the footer. */
export function damaged(good: Uint8Array<ArrayBuffer>, turn: number, random: () => number): Uint8Array<ArrayBuffer> {
  if (turn % 5 === 0) return good.slice(0, Math.floor(random() * good.length));
  const bytes = good.slice();
  const [from, length] = turn % 2 ? [0, bytes.length] : [Math.max(0, bytes.length - 8 - FOOTER), FOOTER];
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change += 1) {
    const place = Math.min(bytes.length - 1, from + Math.floor(random() * length));
    bytes[place] = Math.floor(random() * 256);
  }
  return bytes;
}

/** A seed for this run: SEED from outside, or a new one. */
export const seedOfRun = (): number => Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
