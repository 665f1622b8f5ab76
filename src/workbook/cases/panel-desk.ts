import { addMember, chooseColumns, removeMember, setBlindPass } from '../../casework/file/file-steps';
import { hides } from '../../casework/file/shown-columns';
import { stepped } from '../../casework/review/refused';
import { STEP_REFUSED } from '../../presentation/cases/review-words';
import type { OpenExtract } from '../extracts/open-extract';
import type { PanelColumn, PanelView } from '../view/panel-view';
import { randomId } from '../kept/random-id';
import { columnLabel, columnsOffered } from './case-columns';
import type { CaseworkHeld } from './casework-held.svelte';

/** Who sits on the panel, and what the chair chooses for it. */
export class PanelDesk implements PanelView {
  constructor(
    private readonly held: CaseworkHeld,
    private readonly extract: () => OpenExtract | null,
  ) {}

  get members(): PanelView['members'] {
    return this.held.file?.members ?? [];
  }

  get columns(): readonly PanelColumn[] {
    const [file, extract] = [this.held.file, this.extract()];
    if (!file || !extract) return [];
    return columnsOffered(extract).map((column) => ({
      ...{ name: column.name, label: columnLabel(column), meaning: column.meaning },
      shown: file.columns.includes(column.name),
      hidden: file.blindPass && hides(file, column.name),
    }));
  }

  get blindPass(): boolean {
    return this.held.file?.blindPass ?? true;
  }

  get refused(): string {
    return this.held.refused ? STEP_REFUSED[this.held.refused] : '';
  }

  addMember(name: string): boolean {
    const id = randomId();
    return this.held.take((file) => addMember(file, { id, name: name.trim() }));
  }

  removeMember(id: string): void {
    this.held.take((file) => removeMember(file, id));
  }

  showColumn(name: string, shown: boolean): void {
    const extract = this.extract();
    if (!extract) return;
    // In the order of the contract, whatever the order in which they were ticked.
    const order = columnsOffered(extract).map((column) => column.name);
    this.held.take((file) =>
      chooseColumns(
        file,
        order.filter((one) => (one === name ? shown : file.columns.includes(one))),
      ),
    );
  }

  setBlind(on: boolean): void {
    this.held.take((file) => stepped(setBlindPass(file, on)));
  }
}
