import type { Certificate } from './certificate';

/** Certificates of records that have no row in common, as one: its tables are those of each beside each other. */
export function joined(proofs: readonly Certificate[]): Certificate {
  return proofs.reduce((before, proof): Certificate => {
    const [atoms, sums, witnesses] = [before.truth.length, before.sums.length, before.witnesses.length];
    return {
      truth: [...Array.from(before.truth), ...Array.from(proof.truth)],
      sums: [...before.sums, ...proof.sums.map((members) => Array.from(members, (atom) => atom + atoms))],
      published: [...before.published, ...proof.published.map((sum) => sum + sums)],
      targets: [
        ...before.targets,
        ...proof.targets.map((one) => ({
          ...one,
          sum: one.sum + sums,
          witness: one.witness < 0 ? -1 : one.witness + witnesses,
        })),
      ],
      witnesses: [
        ...before.witnesses,
        ...proof.witnesses.map((moves) => moves.map(([atom, more]) => [atom + atoms, more] as const)),
      ],
    };
  });
}
