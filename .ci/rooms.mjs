/**
 * Who may import whom: the one table that ESLint (while you write) and the architecture test (in CI) both read.
 * `rooms`, `packages` and single `files` may be imported freely; `typesOf` only with `import type`, so that nothing of
 * them runs.
 */
const room = (rooms, { packages = [], typesOf = [], files = [] } = {}) => ({ rooms, packages, typesOf, files });

const DRAWING = ['vega', 'vega-embed', 'vega-interpreter', 'vega-lite'];
const BEFORE_WORKBOOK = [
  ...[
    'vocabulary',
    'statistics',
    'supply',
    'sql',
    'engine',
    'dataset',
    'selection',
    'questions',
    'measures',
    'disclosure',
  ],
  ...[
    'presentation',
    'figures',
    'finding',
    'counting',
    'protecting',
    'keeping',
    'copying',
    'documents',
    'casework',
    'record',
  ],
];

export const ROOMS = {
  vocabulary: room([]),
  statistics: room([]),
  // What is fetched beside the first lines of the page, until it is here.
  supply: room([]),
  // The few parts of an .xlsx, for what is filled in and for what is saved.
  spreadsheet: room([], { packages: ['fflate'] }),
  sql: room(['vocabulary'], { packages: ['apache-arrow'] }),
  engine: room(['vocabulary', 'sql', 'supply'], {
    packages: ['@duckdb/duckdb-wasm', 'parquet-wasm', 'apache-arrow', 'papaparse', '@e965/xlsx', '@noble/hashes'],
    // What a decoder notes of a file is sealed as every count is; a file is known by the digest that copies are.
    files: ['src/counting/unreleased.ts', 'src/copying/digest.ts'],
  }),
  counting: room([]),
  // The shape in which codes leave the engine is the counting worker's protocol; what is counted is sealed as there.
  dataset: room(['vocabulary', 'sql', 'engine'], { typesOf: ['counting'], files: ['src/counting/unreleased.ts'] }),
  selection: room(['vocabulary', 'dataset']),
  questions: room(['vocabulary', 'sql', 'dataset', 'selection', 'counting']),
  // The rows that a question in SQL gave are typed by their shape.
  measures: room(['vocabulary', 'statistics', 'dataset', 'selection', 'questions', 'counting'], { typesOf: ['sql'] }),
  disclosure: room(['vocabulary', 'measures', 'counting']),
  // Words need the one rule of what may be said; they never measure.
  presentation: room(['vocabulary', 'dataset', 'selection', 'disclosure'], {
    typesOf: ['measures', 'casework', 'record', 'vega', 'vega-lite'],
    files: ['src/measures/claims.ts', 'src/measures/verdict.ts', 'src/measures/headline.ts'],
  }),
  // A figure joins what it asks, measures and says; it is the one place that needs all of them.
  figures: room([
    'vocabulary',
    'sql',
    'dataset',
    'selection',
    'counting',
    'questions',
    'measures',
    'disclosure',
    'presentation',
  ]),
  // What is typed may name anything that has a name; the names of figures are handed in.
  finding: room(['vocabulary', 'dataset', 'selection', 'presentation'], { packages: ['minisearch'] }),
  // Certificates are sealed as copies are. The solver and the form of a pack stay in here.
  protecting: room(['vocabulary', 'dataset', 'supply'], {
    packages: ['highs', 'hyparquet-writer'],
    // The heads of a pack's file are read as those of an extract are.
    files: ['src/copying/seal.ts', 'src/copying/base64.ts', 'src/engine/thrift.ts'],
  }),
  // What a saved document is: shapes that hostile JSON is read by, and formats of older ones.
  documents: room(['vocabulary']),
  // Cases are ranked by SHA-256, at once and of short text, where WebCrypto only promises an answer.
  // What is counted of verdicts is sealed as every count is.
  casework: room(['vocabulary', 'documents', 'statistics', 'sql', 'dataset', 'selection'], {
    packages: ['@noble/hashes'],
    files: ['src/counting/unreleased.ts'],
  }),
  record: room(['vocabulary', 'documents', 'selection', 'disclosure']),
  // Files are kept with their handles; what a mapping says is kept as the text that dataset wrote.
  keeping: room(['vocabulary', 'documents', 'record', 'casework'], {
    packages: ['idb-keyval'],
    // What is kept of a document where others could read it is sealed as copies are.
    files: ['src/copying/seal.ts', 'src/copying/base64.ts'],
  }),
  // A copy holds files as they were read and mappings as text: what they are is not asked here.
  // The template of a copy may stand beside a served page.
  copying: room(['supply'], { packages: ['@noble/hashes'] }),
  workbook: room(BEFORE_WORKBOOK),
  // What a supplier is given to fill in is made of the contracts and of nothing else.
  templates: room(['vocabulary', 'dataset', 'spreadsheet']),
  export: room(['vocabulary', 'spreadsheet', 'presentation', 'casework', 'record'], {
    packages: ['hyparquet-writer', 'docx', ...DRAWING],
  }),
  screen: room(
    [
      ...['vocabulary', 'supply', 'dataset', 'selection', 'presentation', 'casework', 'record', 'export', 'workbook'],
      'templates',
    ],
    {
      packages: ['svelte', '@fontsource-variable/ibm-plex-sans', ...DRAWING],
    },
  ),
};

/** The composition root may reach every room. */
export const ROOT_FILES = ['src/main.ts', 'src/App.svelte', 'src/PackApp.svelte'];
const ROOT_PACKAGES = ['svelte', '@fontsource-variable/ibm-plex-sans'];

/**
 * The folders inside a room, lowest first: a file imports its own folder and those before it, with types too. '' is the
 * room's own files. A room that is not named here has no order inside that is held.
 */
export const LEVELS = {
  casework: ['draw', 'review', 'file', 'conclude'],
  dataset: ['kinds', 'values', 'mapping', 'references', 'quality', 'loading'],
  workbook: [
    ...['view', 'extracts', 'references', 'answering', 'quality', 'opening', 'mapping', 'kept'],
    ...['navigation', 'intake', 'copies', 'packs', 'pack-mode', 'keeping', 'cases', 'record', ''],
  ],
};

/** Rooms that must compile without a DOM; a file named *.worker.ts is left out. */
export const PURE_ROOMS = [
  ...['vocabulary', 'statistics', 'sql', 'dataset', 'selection', 'counting'],
  ...['questions', 'measures', 'disclosure', 'presentation', 'figures', 'finding', 'spreadsheet', 'templates'],
  ...['casework', 'documents', 'record'],
];

/** Data that a room may carry along: Vite turns such an import into an address or a plain object. */
const ASSET = /^(data|public)\/.+\.(parquet|json|geojson|topojson|csv)$/;
const SEE = 'The table is .ci/rooms.mjs.';

/** "src/engine/load.ts" -> "engine"; undefined for anything that is in no room. */
export function roomOf(file) {
  return /^src\/([^/]+)\/./.exec(file)?.[1];
}

/** "@duckdb/duckdb-wasm/dist/x.js" -> "@duckdb/duckdb-wasm". */
export function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/**
 * Why one file may not import another, as a sentence; undefined where it may.
 * @param from the importing file, from the repository's root with forward slashes
 * @param to the imported file in the same form, or a package's name
 * @param kind whether `to` is a file or a package
 * @param typeOnly whether the import is an `import type`
 */
export function whyNot(from, to, kind, typeOnly) {
  if (!from.startsWith('src/')) return undefined;
  return kind === 'package' ? whyNotPackage(from, packageOf(to), typeOnly) : whyNotFile(from, to, typeOnly);
}

function whyNotPackage(from, name, typeOnly) {
  if (ROOT_FILES.includes(from)) {
    return ROOT_PACKAGES.includes(name) ? undefined : `${from} may not use the package ${name}. ${SEE}`;
  }
  if (name === 'svelte' && from.endsWith('.svelte.ts')) return undefined;
  const { packages = [], typesOf = [] } = ROOMS[roomOf(from)] ?? {};
  if (packages.includes(name) || (typeOnly && typesOf.includes(name))) return undefined;
  const only = typesOf.includes(name) ? ' except in an `import type`' : '';
  return `The room ${roomOf(from)} may not use the package ${name}${only}. ${SEE}`;
}

function whyNotFile(from, to, typeOnly) {
  if (ROOT_FILES.includes(from) || ASSET.test(to)) return undefined;
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here !== undefined && here === there) return undefined;
  if (there === undefined) return `${to} is in no room: only src/main.ts and src/App.svelte may import it. ${SEE}`;
  const { rooms = [], typesOf = [], files = [] } = ROOMS[here] ?? {};
  // An import is written without the ending of its file.
  const named = files.includes(to) || files.includes(`${to}.ts`);
  if (rooms.includes(there) || named || (typeOnly && typesOf.includes(there))) return undefined;
  const only = typesOf.includes(there) ? ' except in an `import type`' : '';
  return `The room ${here} may not import the room ${there}${only}. ${SEE}`;
}
