export const HEADER_POLICY: string;
export const META_POLICY: string;
export const SECURITY_HEADERS: Readonly<Record<string, string>>;
export const filePolicy: (scripts: string[], styles: string[]) => string;
