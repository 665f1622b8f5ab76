export const FIRST_PORT: number;
export function portOf(wanted: string | undefined): { readonly port: number } | { readonly refused: string };
export function whyNotServed(error: { readonly code?: string; readonly message: string }, port: number): string;
