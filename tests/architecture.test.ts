/** The repository's own rules, checked on what is there rather than on what anybody meant. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cruise, type ICruiseResult, type IDependency, type IModule } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../.ci/prepare.mjs';
import { LEVELS, PURE_ROOMS, ROOMS, roomOf, whyNot } from '../.ci/rooms.mjs';

const TOP_LEVEL = new Set([
  ...['src', 'public', 'data', 'docs', 'tests', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'],
]);
const NOT_OURS = /^(\.git|node_modules|dist|test-results|coverage|data\/bench|\.cache|\.vite)(\/|$)|\.log$/;
const LONGEST = 250;

/** Names that say nothing, so that anything may be put into the file. */
const DRAWER = /(^|[-.])(utils?|helpers?|common|manager|misc|index)\.(ts|js|mjs|svelte|svelte\.ts)$/;

/** Addresses of one machine or one registry, which would be wrong everywhere else. Spelt so as not to find this line. */
const MACHINE = new RegExp(['/(?:work|root|tmp)/', 'registry\\.[a-z]+js\\.org', 'registry\\.yarnpkg'].join('|'));

/** The files git knows or would add; outside git (a tarball), all files but those a build or an install makes. */
function repositoryFiles(): string[] {
  return (filesInGit() ?? filesBelow('')).filter((file) => !NOT_OURS.test(file) && existsSync(join(ROOT, file)));
}

function filesInGit(): string[] | undefined {
  // A tarball unpacked inside somebody else's repository is not in git.
  if (!existsSync(join(ROOT, '.git'))) return undefined;
  try {
    const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    return execFileSync('git', listed, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).split('\0').filter(Boolean);
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.test(path)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const files = repositoryFiles();
const sources = files.filter((file) => /^src\/.+\.(ts|svelte)$/.test(file));

/** Why one import breaks the table, as "file: sentence". */
function complaint(module: IModule, dependency: IDependency): string[] {
  if (dependency.couldNotResolve && dependency.module.startsWith('.')) return [];
  const inModules = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(dependency.resolved)?.[1];
  const isPackage = inModules !== undefined || dependency.coreModule || !dependency.module.startsWith('.');
  const to = isPackage ? (inModules ?? dependency.module) : dependency.resolved.replace(/[?#].*$/, '');
  const typeOnly = dependency.typeOnly === true || dependency.dependencyTypes.includes('type-only');
  const sentence = whyNot(module.source, to, isPackage ? 'package' : 'file', typeOnly);
  return sentence === undefined ? [] : [`${module.source}: ${sentence}`];
}

/** The folder of a file inside its room: "kinds", '' for the room's own files. */
const folderOf = (file: string): string => /^src\/[^/]+\/(?:([^/]+)\/)?/.exec(file)?.[1] ?? '';

/** Imports from one folder of a room up to another, where the room's folders have an order. */
function upwards({ source, dependencies }: IModule): string[] {
  const room = roomOf(source) ?? '';
  const levels = LEVELS[room];
  if (!levels) return [];
  const level = (file: string): number => levels.indexOf(folderOf(file));
  return dependencies
    .filter(({ resolved }) => roomOf(resolved) === room && level(resolved) > level(source))
    .map(({ resolved }) => `${source} -> ${resolved}`);
}

describe('imports', () => {
  let modules: IModule[] = [];
  let cycles: string[] = [];

  beforeAll(async () => {
    const result = await cruise(
      ['src'],
      {
        baseDir: ROOT,
        validate: true,
        ruleSet: { forbidden: [{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } }] },
        doNotFollow: 'node_modules',
        // Type imports are dependencies of a reader, so they count; the result says which they are.
        tsPreCompilationDeps: true,
      },
      {
        extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.mjs', '.json', '.css'],
        conditionNames: ['svelte', 'browser', 'import', 'types'],
        exportsFields: ['exports'],
      },
      { tsConfig: { options: { module: 99, moduleResolution: 100, target: 9, verbatimModuleSyntax: true } } },
    );
    const { output } = result;
    if (typeof output === 'string') throw new Error('dependency-cruiser gave a text where a graph was expected.');
    modules = (output satisfies ICruiseResult).modules.filter((module) => module.source.startsWith('src/'));
    cycles = output.summary.violations.map((violation) => (violation.cycle ?? []).map(({ name }) => name).join(' -> '));
  });

  it('are seen in TypeScript and in Svelte files', () => {
    const main = modules.find((module) => module.source === 'src/main.ts');
    expect(main?.dependencies.map((dependency) => dependency.resolved)).toContain('src/App.svelte');
    const seen = new Set(modules.map((module) => module.source));
    expect(sources.filter((file) => !seen.has(file) && !file.endsWith('.d.ts'))).toEqual([]);
  });

  it('keep to the table of rooms', () => {
    const complaints = modules.flatMap((module) =>
      module.dependencies.flatMap((dependency) => complaint(module, dependency)),
    );
    expect(complaints).toEqual([]);
  });

  it('go one way inside a room that is cut into levels, types too', () => {
    expect(modules.flatMap(upwards)).toEqual([]);
  });

  it('leave no folder of such a room without a level', () => {
    const placed = new Set(Object.entries(LEVELS).flatMap(([room, levels]) => levels.map((name) => `${room}/${name}`)));
    const found = sources.filter((file) => (roomOf(file) ?? '') in LEVELS);
    const folders = new Set(found.map((file) => `${roomOf(file) ?? ''}/${folderOf(file)}`));
    expect([...folders].filter((folder) => !placed.has(folder))).toEqual([]);
    expect([...placed].filter((folder) => !folders.has(folder))).toEqual([]);
  });

  it('make no circle', () => {
    expect(cycles).toEqual([]);
  });

  it('lead to something that exists', () => {
    const lost = modules.flatMap((module) =>
      module.dependencies
        .filter((dependency) => dependency.couldNotResolve && !dependency.module.includes('?'))
        .map((dependency) => `${module.source}: ${dependency.module}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('the table of rooms', () => {
  const rooms = Object.keys(ROOMS);

  it('has every folder of src in it', () => {
    const folders = readdirSync(join(ROOT, 'src')).filter((name) => statSync(join(ROOT, 'src', name)).isDirectory());
    expect(folders.filter((folder) => !rooms.includes(folder))).toEqual([]);
  });

  /** Rooms that a room may reach in any way: whole, by single files, or for their types. */
  const reachable = (room: string): string[] => {
    const { rooms: whole = [], typesOf = [], files: single = [] } = ROOMS[room] ?? {};
    return [
      ...whole,
      ...typesOf.filter((name) => rooms.includes(name)),
      ...single.flatMap((file) => roomOf(file) ?? []),
    ];
  };

  it('lets no two rooms import each other, nor each other’s types', () => {
    const mutual = rooms.flatMap((room) =>
      reachable(room)
        .filter((other) => reachable(other).includes(room))
        .map((other) => `${room} ${other}`),
    );
    expect(mutual).toEqual([]);
  });

  it('keeps counts behind the door: what is shown cannot reach what is measured', () => {
    for (const room of ['presentation', 'export', 'screen']) {
      for (const hidden of ['measures', 'questions', 'engine', 'sql', 'counting']) {
        expect(whyNot(`src/${room}/a.ts`, `src/${hidden}/b.ts`, 'file', false), `${room} -> ${hidden}`).toBeDefined();
      }
    }
  });

  it('names the same pure rooms as the compile without a DOM', () => {
    const { include } = JSON.parse(read('.ci/tsconfig.pure.json')) as { include: string[] };
    expect(include.filter((path) => path.startsWith('../src/'))).toEqual(PURE_ROOMS.map((room) => `../src/${room}`));
  });
});

describe('files', () => {
  it('are few at the top', () => {
    const top = new Set(files.map((file) => file.split('/')[0] ?? file));
    expect([...top].filter((name) => !name.startsWith('.') && !TOP_LEVEL.has(name))).toEqual([]);
  });

  it('have names that say what is in them', () => {
    expect(files.filter((file) => DRAWER.test(basename(file)))).toEqual([]);
  });

  it('are short enough to read', () => {
    const lengths = sources.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > LONGEST).map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual(
      [],
    );
  });

  it('name no folder of one machine and no package registry', () => {
    const texts = files.filter((file) => !/\.(parquet|png|woff2|wasm|ico|gz|arrow)$/.test(file));
    const named = texts.flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) => (MACHINE.test(line) ? [`${file}:${index + 1}`] : [])),
    );
    expect(named).toEqual([]);
  });
});

describe('packages', () => {
  interface Lock {
    packages: Record<string, { version?: string; resolved?: string }>;
  }
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;

  it('are locked without the address of a registry', () => {
    expect(Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined)).toEqual([]);
  });

  it('have one copy of apache-arrow, of the version that DuckDB speaks', () => {
    const copies = Object.entries(packages).filter(([name]) => name.endsWith('node_modules/apache-arrow'));
    expect(copies.map(([, copy]) => copy.version)).toEqual([expect.stringMatching(/^17\./)]);
  });

  it('are asked for by exact version', () => {
    type Wanted = Record<string, string>;
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Wanted>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, wanted]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted),
    );
    expect(loose).toEqual([]);
  });
});
