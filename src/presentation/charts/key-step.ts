/** One step of the key of a ladder: its shade, from 1, the lightest. */
export interface KeyStep {
  readonly label: string;
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly strong: boolean;
}
