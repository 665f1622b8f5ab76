/** The data address in the `src` of a font face; null where the face is fetched from an address of its own. */
export const dataAddressIn = (src: string): string | null => /url\(["']?(data:[^"')]+)/.exec(src)?.[1] ?? null;
