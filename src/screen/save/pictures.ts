import typeface from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-standard-normal.woff2?url';
import { figurePicture, type Picture } from '../../export/picture/picture';
import { dataAddressIn } from '../../export/picture/typeface';
import type { Measure } from '../../export/picture/written-text';
import { fetched } from '../../supply/fetched';
import { supplies } from '../../supply/supplies';
import { stillDrawing } from '../figure/live-drawing';
import type { ToSave } from './saving';

const face = supplies.declare('the typeface of pictures', async () => (await fetched(typeface)).arrayBuffer());

/** A figure as an SVG that needs nothing beside it. */
export async function pictureOf({ figure, provenance }: ToSave): Promise<Picture> {
  return figurePicture(figure, provenance, {
    measure: measurer(),
    draw: stillDrawing,
    typeface: await typefaceWithin(),
  });
}

const FACE = "'Workbook Plex', 'IBM Plex Sans', Arial, sans-serif";

function measurer(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    if (!pen) return text.length * size * 0.55;
    pen.font = `${weight} ${size}px ${FACE}`;
    return pen.measureText(text).width;
  };
}

/**
 * The typeface as a data address: as the style of the page carries it in the single file, else from beside the page.
 * Without it a picture is set in what the computer has.
 */
async function typefaceWithin(): Promise<string> {
  try {
    const carried = [...document.styleSheets].flatMap(({ cssRules }) => dataAddresses([...cssRules]));
    if (carried[0] !== undefined) return carried[0];
    if (!(await face.tried())) return '';
    const bytes = new Uint8Array(await face.get());
    const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return `data:font/woff2;base64,${btoa(signs)}`;
  } catch {
    return '';
  }
}

function dataAddresses(rules: readonly CSSRule[]): readonly string[] {
  return rules.flatMap((rule) =>
    rule instanceof CSSFontFaceRule ? (dataAddressIn(rule.style.getPropertyValue('src')) ?? []) : [],
  );
}

/** A picture as PNG, painted by the browser. Rejects where it paints none. */
export async function paintedPng({ svg, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((file) => (file ? resolve(file) : reject(new Error('Nothing was painted.')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
