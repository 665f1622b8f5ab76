import type { Member } from '../../casework/review/view';

/** A column of the extract as the chair may show it of each case. */
export interface PanelColumn {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly shown: boolean;
  /** Hidden until the verdict is given. */
  readonly hidden: boolean;
}

/** Who sits on the panel, and what the chair chooses for it. */
export interface PanelView {
  readonly members: readonly Member[];
  readonly columns: readonly PanelColumn[];
  readonly blindPass: boolean;
  /** Why the last change was not made; empty where it was. */
  readonly refused: string;
  /** False where the member was refused. */
  addMember(name: string): boolean;
  removeMember(id: string): void;
  showColumn(name: string, shown: boolean): void;
  setBlind(on: boolean): void;
}
