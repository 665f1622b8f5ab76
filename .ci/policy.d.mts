export const HEADER_POLICY: string;
export const META_POLICY: string;
export const SECURITY_HEADERS: Readonly<Record<string, string>>;
