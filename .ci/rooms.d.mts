export interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  readonly typesOf: readonly string[];
  readonly files: readonly string[];
}
export const ROOMS: Readonly<Record<string, Room>>;
export const LEVELS: Readonly<Record<string, readonly string[]>>;
export const ROOT_FILES: readonly string[];
export const PURE_ROOMS: readonly string[];
export function roomOf(file: string): string | undefined;
export function packageOf(specifier: string): string;
export function whyNot(from: string, to: string, kind: 'file' | 'package', typeOnly: boolean): string | undefined;
