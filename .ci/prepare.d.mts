/** The repository's root, as an absolute path. */
export const ROOT: string;
/** Where the built workbook lies: `dist`, or the folder that the variable DIST names. */
export const DIST: string;
export function checkNode(): void;
export function ensureInstalled(): void;
export function buildIsStale(): boolean;
export function build(): void;
