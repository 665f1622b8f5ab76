export interface Served {
  /** Ends in a slash: "http://127.0.0.1:4173/". */
  readonly address: string;
  close(): Promise<void>;
}
export function serve(options: {
  folder: string;
  port?: number;
  tries?: number;
  headers?: Readonly<Record<string, string>>;
}): Promise<Served>;
