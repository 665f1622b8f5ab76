/** A version of the ethnicity codes, and how those of its codes that mean something else here are read. */
export interface EthnicityCodes {
  readonly id: '16+1' | '18+1' | '19+1';
  /** Completes "The ethnicity codes are": "16+1, of the Census of 2001, where O1 is Chinese". */
  readonly label: string;
  /** Code in that set -> code of ETHNICITY, where they differ. */
  readonly reads: Readonly<Record<string, string>>;
}

/**
 * The three versions in use. That O1 is Chinese in 16+1, and that 18+1 writes Arab as O2 and any other group as O1, is
 * general knowledge and not taken from a source at hand: a supplier may differ, so the set is asked for, never assumed.
 */
export const ETHNICITY_CODE_SETS: readonly EthnicityCodes[] = [
  { id: '16+1', label: '16+1, of the Census of 2001, where O1 is Chinese', reads: { O1: 'A4' } },
  {
    id: '18+1',
    label: '18+1, of the Census of 2011, where O1 is any other group and O2 is Arab',
    reads: { O1: 'O9', O2: 'O1' },
  },
  { id: '19+1', label: '19+1, of the Census of 2021, where O1 is Arab', reads: {} },
];

/** Codes that one version reads as one group and another as another, or that only some have. */
export const CODES_THAT_DIFFER: readonly string[] = ['O1', 'O2'];

/** Until the version is told, a code that differs is not recognised: it would otherwise stand in a wrong group. */
export const CODES_NOT_TOLD: Readonly<Record<string, string>> = { O1: 'NX', O2: 'NX' };

/** The version that a file's metadata or a mapping name: "16+1", "16 + 1 (2001)"; undefined where it is none. */
export function ethnicityCodes(said: string | undefined): EthnicityCodes | undefined {
  const base = /\b(16|18|19)\s*\+\s*1\b/.exec(said ?? '')?.[1];
  return ETHNICITY_CODE_SETS.find(({ id }) => id === `${base}+1`);
}
