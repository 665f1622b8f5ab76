import { plain, type PresentedFigure, type PresentedSheet } from '../../src/presentation/figure';

/** A sentence that a person reads, and where. */
export interface Said {
  readonly sheet: PresentedSheet['id'];
  /** Id of the figure; empty for the head of the sheet. */
  readonly figure: string;
  readonly place: Place;
  readonly text: string;
}

export type Place =
  | 'headline'
  | 'rider'
  | 'caution'
  | 'finding'
  | 'remark'
  | 'caption'
  | 'base'
  | 'unknowns'
  | 'source'
  | 'aloud'
  | 'range'
  | 'sum'
  | 'care'
  | 'published'
  | 'silent';

/** Every sentence of a sheet but its tables, in the order of the page. */
export function saidOn(sheet: PresentedSheet): readonly Said[] {
  const head = (place: Place, text: string): Said => ({ sheet: sheet.id, figure: '', place, text });
  return [
    head('headline', plain(sheet.headline)),
    head('rider', plain(sheet.rider)),
    ...sheet.cautions.map((text) => head('caution', text)),
    ...sheet.figures.flatMap((figure) => saidUnder(sheet.id, figure)),
  ].filter(({ text }) => text !== '');
}

/** Every sentence of a figure. */
export function saidUnder(sheet: PresentedSheet['id'], figure: PresentedFigure): readonly Said[] {
  const said = (place: Place, text: string | undefined): Said => ({
    sheet,
    figure: figure.id,
    place,
    text: text ?? '',
  });
  if (figure.unavailable !== undefined) return [said('silent', figure.unavailable)];
  const { reading } = figure;
  return [
    said('finding', plain(figure.finding)),
    said('remark', figure.remark),
    said('caption', figure.caption),
    said('base', figure.base),
    said('unknowns', figure.unknowns),
    said('source', figure.source),
    said('caution', figure.caution),
    said('aloud', reading.sayAloud),
    said('range', reading.range),
    said('sum', reading.sum),
    said('care', reading.takeCare),
    ...(figure.published ?? []).map((text) => said('published', text)),
  ];
}
