export function ensureCalc(): string | undefined;
