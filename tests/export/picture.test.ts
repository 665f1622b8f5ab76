import { expect, it } from 'vitest';
import { ratioChart } from '../../src/presentation/charts/ratio';
import type { PresentedFigure } from '../../src/presentation/figure';
import { figurePicture } from '../../src/export/picture/picture';
import type { ToDraw } from '../../src/export/picture/drawn-parts';
import { dataAddressIn } from '../../src/export/picture/typeface';
import { FIGURE, PROVENANCE } from './made-up-figure';

/** Seven units a letter, whatever its size. */
const measure = (text: string): number => text.length * 7;

async function picture(figure: PresentedFigure) {
  const wanted: ToDraw[] = [];
  const draw = async (one: ToDraw): Promise<string> => {
    wanted.push(one);
    return Promise.resolve('<svg class="made"></svg>');
  };
  return { wanted, ...(await figurePicture(figure, PROVENANCE, { measure, draw, typeface: '' })) };
}

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');

it('holds sentence, caption, base, unknown, source, selection and what stands in every saved thing', async () => {
  const { svg, width } = await picture(FIGURE);
  expect(width).toBe(1600);
  const texts = textsOf(svg);
  expect(texts[0]).toBe('Black children were 0.67 times as likely as White children');
  expect(texts[1]).toBe('Figure 2. Community resolution, out of all decided');
  expect(texts).toEqual(
    expect.arrayContaining([
      ...['62 of 114', '=cmd(), &quot;Other&quot;', 'Out of 386 children.'],
      'Ethnicity is not known for 32 of 386 children.',
      'Source: Out-of-court disposals, file oocd.csv.',
      'Selection: Haringey, April 2024 to March 2025. 386 children.',
      'Address: #k3f9/oocd/rates?months=2024-04',
      'Mode: Analyst mode',
      'Files and fingerprints: oocd.csv (3f9a0c1b2d4e)',
      'Status of the data: Provisional: March 2025',
      'Data: Synthetic data: about no real child',
      'Saved: 2026-11-28',
    ]),
  );
  expect(texts.at(-1)).toBe('May contain small numbers: not for publication');
});

it('draws a column row for row beside the words of its table', async () => {
  const chart = ratioChart(
    [
      { row: 'black', form: 'estimate', value: 0.67, lower: 0.47, upper: 0.95, clear: true },
      { row: 'other', form: 'few' },
    ],
    { rowHeight: 33, share: 38 },
  );
  const { wanted, svg } = await picture({ ...FIGURE, chart });
  expect(textsOf(svg).join(' ')).toContain(
    'Filled bar: its likely range is clear of the comparison. Open bar: it touches',
  );
  const [{ values = [], height = 0 } = {}] = wanted;
  const [head, black, other] = ['head', 'black', 'other'].map((row) => values.find((value) => value['row'] === row));
  expect(head).toMatchObject({ top: 0, bottom: black?.['top'] });
  expect(other).toMatchObject({ top: black?.['bottom'], bottom: height });
  expect(svg).toMatch(/<svg x="[\d.]+" y="[\d.]+" overflow="visible" class="made">/);
});

it('takes the typeface from the style of a page that carries it', () => {
  expect(dataAddressIn('url("data:font/woff2;base64,d09GMg==") format("woff2")')).toBe(
    'data:font/woff2;base64,d09GMg==',
  );
  expect(dataAddressIn('url("ibm-plex-sans.woff2") format("woff2")')).toBeNull();
});
