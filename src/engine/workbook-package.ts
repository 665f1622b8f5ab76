import { unpackedWhole, type ZipEntry } from './zip-directory';

/** The files of a zip by name, each checked against its checksum as it is read. */
export class ZipParts {
  private readonly byName: ReadonlyMap<string, ZipEntry>;

  constructor(
    private readonly file: Blob,
    entries: readonly ZipEntry[],
    /** Told after each part that was unpacked. */
    private readonly alive: () => void,
  ) {
    // Names of parts are the same in capitals; some writers use the strokes of Windows.
    this.byName = new Map(entries.map((entry) => [nameOf(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.byName.has(nameOf(name));
  }

  /** Null where there is none; throws an Error where it is damaged. */
  async bytes(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const entry = this.byName.get(nameOf(name));
    if (!entry) return null;
    const bytes = inUtf8(await unpackedWhole(this.file, entry));
    this.alive();
    return bytes;
  }

  async text(name: string): Promise<string> {
    return new TextDecoder().decode((await this.bytes(name)) ?? new Uint8Array());
  }
}

const nameOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** Parts in UTF-16 are allowed; the reader of spreadsheets takes all for UTF-8. */
function inUtf8(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  return label ? new TextEncoder().encode(new TextDecoder(label).decode(bytes)) : bytes;
}

interface Relation {
  readonly id: string;
  /** The last word of its type: "worksheet". Strict workbooks write the same words at another address. */
  readonly type: string;
  readonly target: string;
}

/** Files of a package as the reader of spreadsheets takes them. */
export interface PackageFiles {
  readonly files: Record<string, { readonly name: string; readonly type: 2; readonly content: Uint8Array }>;
}

/** A sheet that is a chart or a macro has no rows: an empty one stands in its place. */
const WITHOUT_ROWS: readonly string[] = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'];
const EMPTY_SHEET = '<worksheet><sheetData/></worksheet>';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The place of an Office file's main part, from the relations at its root; null where it names none. */
export async function mainPart(parts: ZipParts): Promise<string | null> {
  const [main] = (await relationsOf(parts, '')).filter(({ type }) => type === 'officeDocument');
  const known = ['xl/workbook.xml', 'xl/workbook.bin', 'workbook.xml', 'workbook.bin'];
  return main && parts.has(main.target) ? main.target : (known.find((name) => parts.has(name)) ?? null);
}

/**
 * A workbook with its parts where its reader looks for them, wherever its writer put them: relations are followed, be
 * they written from the root, from the workbook's folder, or in the strict dialect. Parts without rows are left out.
 */
export async function workbookPackage(parts: ZipParts, main: string): Promise<PackageFiles> {
  const extension = main.endsWith('.bin') ? 'bin' : 'xml';
  const container = containerOf();
  add(container, `xl/workbook.${extension}`, (await parts.bytes(main)) ?? new Uint8Array());
  const written: string[] = [];
  for (const [place, relation] of (await relationsOf(parts, main)).entries()) {
    const part = await partOf(parts, relation, place);
    if (!part) continue;
    add(container, `xl/${part.name}`, part.bytes);
    written.push(`<Relationship Id="${relation.id}" Type="${TYPES}/${part.type}" Target="${part.name}"/>`);
  }
  add(container, `xl/_rels/workbook.${extension}.rels`, asBytes(`<Relationships>${written.join('')}</Relationships>`));
  add(container, '[Content_Types].xml', asBytes(contentTypes(extension, container)));
  return container;
}

interface Part {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

async function partOf(parts: ZipParts, { type, target }: Relation, place: number): Promise<Part | null> {
  const name = `worksheets/sheet${place}`;
  if (WITHOUT_ROWS.includes(type)) return { name: `${name}.xml`, type: 'worksheet', bytes: asBytes(EMPTY_SHEET) };
  if (!['worksheet', 'styles', 'sharedStrings'].includes(type)) return null;
  const bytes = await parts.bytes(target);
  if (!bytes && type === 'worksheet') throw new Error(`${target} is missing`);
  const end = target.endsWith('.bin') ? 'bin' : 'xml';
  return bytes && { name: `${type === 'worksheet' ? name : type}.${end}`, type, bytes };
}

/** The parts of an OpenDocument spreadsheet; two that its reader insists on may be missing. */
export async function openDocumentPackage(parts: ZipParts): Promise<PackageFiles> {
  const container = containerOf();
  for (const [name, instead] of OPEN_DOCUMENT) add(container, name, (await parts.bytes(name)) ?? asBytes(instead));
  return container;
}

const OPEN_DOCUMENT: readonly (readonly [name: string, instead: string])[] = [
  ['META-INF/manifest.xml', '<manifest/>'],
  ['content.xml', ''],
  ['styles.xml', '<office:document-styles/>'],
];

const containerOf = (): PackageFiles => ({ files: {} });
const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function add(container: PackageFiles, name: string, bytes: Uint8Array): void {
  container.files[name] = { name, type: 2, content: bytes };
}

async function relationsOf(parts: ZipParts, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = await parts.text(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
    .filter(([element]) => attribute(element, 'TargetMode') !== 'External')
    .map(([element]) => ({
      id: attribute(element, 'Id'),
      type: attribute(element, 'Type').split('/').at(-1) ?? '',
      target: resolved(folder, attribute(element, 'Target')),
    }));
}

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`).exec(element)?.[2] ?? '';

/** A target from the root, or from the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  return new URL(target.replaceAll('\\', '/'), `part:///${folder}`).pathname.slice(1);
}

function contentTypes(extension: 'xml' | 'bin', { files }: PackageFiles): string {
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const old = 'application/vnd.ms-excel';
  const types: readonly (readonly [part: string, type: string])[] = [
    extension === 'bin'
      ? ['workbook.bin', `${old}.sheet.binary.macroEnabled.main`]
      : ['workbook.xml', `${sheet}.sheet.main+xml`],
    ['styles.xml', `${sheet}.styles+xml`],
    ['styles.bin', `${old}.styles`],
    ['sharedStrings.xml', `${sheet}.sharedStrings+xml`],
    ['sharedStrings.bin', `${old}.sharedStrings`],
  ];
  const present = types.filter(([part]) => files[`xl/${part}`]);
  const overrides = present.map(([part, type]) => `<Override PartName="/xl/${part}" ContentType="${type}"/>`);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`;
}
