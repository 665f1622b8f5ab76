export interface PresentedTile {
  readonly code: string;
  readonly label: string;
  readonly short: string;
  readonly column: number;
  readonly row: number;
  readonly count: string;
  readonly chosen: boolean;
}

/** Groups of boxes and boxes of one part of the filter, with live counts. */
export interface PresentedChoice {
  readonly code: string;
  readonly label: string;
  readonly count: string;
  readonly zero: boolean;
  readonly ticked: boolean;
}

export interface PresentedGroup {
  readonly id: string;
  readonly label: string;
  readonly count: string;
  readonly state: 'ticked' | 'part' | 'clear';
  readonly codes: readonly string[];
  readonly form: 'nest' | 'shortcut';
  readonly sort?: string;
  readonly note?: string;
}

export interface PresentedFacet {
  readonly id: string;
  readonly legend: string;
  /** "all 19 groups", "10 to 17", "Haringey". */
  readonly state: string;
  readonly restricted: boolean;
  readonly groups: readonly PresentedGroup[];
  readonly choices: readonly PresentedChoice[];
  readonly tiles?: readonly PresentedTile[];
}
