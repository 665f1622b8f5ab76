import { holdsSmallCount } from '../../export/small-counts';
import { pinnedFigure } from '../../presentation/record/pinned-figure';
import type { Pinned } from '../../record/pin';
import type { ToSave } from '../save/saving';

/** The addresses of a figure without files: under its choices, and whatever months are ticked. */
type Addresses = Pick<Pinned, 'same' | 'alike'>;

/** What is pinned of a figure: what may be saved of it, drawings apart. */
export function pinned(
  { figure, provenance, sheet, cautions }: ToSave,
  { same, alike }: Addresses,
  panel: boolean,
): Pinned {
  return {
    ...pinnedFigure(figure),
    ...{ sheet, selection: provenance.selection, address: provenance.address, same, alike },
    sources: provenance.sources.map(({ file, fingerprint, synthetic }) => ({ file, fingerprint, synthetic })),
    cautions,
    mode: panel ? 'panel' : 'analyst',
    small: holdsSmallCount(figure),
  };
}
