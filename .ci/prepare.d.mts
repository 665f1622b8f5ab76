/** The repository's root, as an absolute path. */
export const ROOT: string;
export function checkNode(): void;
export function ensureInstalled(): void;
export function buildIsStale(): boolean;
export function build(): void;
