import { holdsSmallCount } from '../small-counts';
import { plain, type PresentedSheet, type PresentedTable } from '../../presentation/figure';
import { dayTold } from '../../presentation/record/record-words';
import { filesInWords, type Provenance } from '../provenance';
import { type DocumentTable, heading, said, softly, type WrittenDocument } from './parts';

/** The return on orders as a document: the quarters, then each of them by ethnicity, age and sex, then boroughs. */
export function returnDocument(sheet: PresentedSheet, provenance: Provenance): WrittenDocument {
  const [figure] = sheet.figures;
  const title = 'Return to MOPAC: knife crime prevention orders';
  return {
    title,
    stamp: [
      `${title}. Written ${dayTold(provenance.saved)}. ${provenance.mode}.`,
      ...(sheet.synthetic ? ['Synthetic data: about no real child.'] : []),
      ...(figure && holdsSmallCount(figure) ? ['May contain small numbers: not for publication.'] : []),
    ],
    close: true,
    parts: [
      heading(1, title),
      ...(figure ? said(`${plain(figure.finding)}.`) : []),
      ...said(figure?.remark ? `As it stood on ${dayTold(provenance.saved)}. ${figure.remark}` : ''),
      ...softly([plain(sheet.selection), figure?.base ?? ''].join(' ')),
      ...(figure ? [tableOf(figure)] : []),
      ...(figure?.counts ? [heading(2, 'By ethnicity, age, sex and borough'), tableOf(figure.counts)] : []),
      ...softly(`From ${filesInWords(provenance)}. ${figure?.source ?? ''}`),
    ],
  };
}

function tableOf({ caption, columns, rows }: PresentedTable): DocumentTable {
  const [head, ...others] = columns;
  return {
    kind: 'table',
    caption,
    header: [head?.label ?? '', ...others.map(({ label }) => label)],
    rows: rows.map(({ label, cells }) => [label, ...others.map(({ id }) => cells[id]?.text ?? '')]),
  };
}
