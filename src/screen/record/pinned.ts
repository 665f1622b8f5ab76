import { holdsSmallCount } from '../../export/small-counts';
import { pinnedFigure } from '../../presentation/record/pinned-figure';
import type { Pinned } from '../../record/pin';
import type { ToSave } from '../save/saving';

/** What is pinned of a figure: what may be saved of it, drawings apart. `same`: the address of its choices without files. */
export function pinned({ figure, provenance, sheet }: ToSave, same: string, panel: boolean): Pinned {
  return {
    ...pinnedFigure(figure),
    ...{ sheet, selection: provenance.selection, address: provenance.address, same },
    sources: provenance.sources.map(({ file, fingerprint, synthetic }) => ({ file, fingerprint, synthetic })),
    mode: panel ? 'panel' : 'analyst',
    small: holdsSmallCount(figure),
  };
}
