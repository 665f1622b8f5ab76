import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { ROOT } from '../prepare.mjs';
import { packagesIn } from './licences.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

/** As `npm sbom` gives it, as far as it is read here. */
interface Bill {
  serialNumber: string;
  metadata: { timestamp?: string; component: Record<string, unknown>; [fact: string]: unknown };
  components: readonly Component[];
  dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** What npm would add of this machine or this moment, none of which a bill of the same commit may differ by. */
const NAME = 'scrutiny-workbook';

/**
 * The CycloneDX bill of materials of the build: npm's own of all that is installed, less what nothing of is inside.
 * @param licences licences.txt of the build
 * @param commit hash and date of the commit, "1a2b... 2026-11-28T12:00:00+00:00"; null where it is not known
 * @returns JSON; the same bytes for the same packages and commit. Throws where npm gives none, or lacks what is inside.
 */
export function billOfMaterials(licences: string, commit: string | null): string {
  const inside = new Set(packagesIn(licences).map(({ name, version }) => `${name}@${version}`));
  const bill = billOfNpm();
  const components = bill.components
    .filter(({ name, version }) => inside.has(`${name}@${version}`))
    .filter((one, at, all) => all.findIndex((other) => other['bom-ref'] === one['bom-ref']) === at);
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const missing = [...inside].filter((name) => !listed.has(name));
  if (missing.length > 0) throw new Error(`npm's bill of materials lacks ${missing.join(', ')}.`);
  return JSON.stringify(settled({ ...bill, components }, commit), null, 2) + '\n';
}

function billOfNpm(): Bill {
  const npm = process.env['npm_execpath'];
  const parameters = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 } as const;
  const ended = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...parameters], options)
    : spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' });
  if (ended.status !== 0) throw new Error(`npm gave no bill of materials: ${ended.stderr || String(ended.error)}`);
  return JSON.parse(ended.stdout) as Bill;
}

/** Without what differs from run to run: number and date are of the commit, names are of the product. */
function settled(bill: Bill, commit: string | null): Bill {
  const [hash = '', date = ''] = (commit ?? '').split(' ');
  const { timestamp: _now, ...metadata } = bill.metadata;
  const refs = new Set([...bill.components.map((one) => one['bom-ref']), String(metadata.component['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  const component = { ...metadata.component, name: NAME };
  const commits = hash === '' ? [] : [{ name: 'commit', value: hash }];
  return {
    ...bill,
    serialNumber: `urn:uuid:${uuidOf(`${hash} ${JSON.stringify(bill.components)}`)}`,
    metadata: { ...(date === '' ? {} : { timestamp: date }), ...metadata, component, properties: commits },
    dependencies,
  };
}

/** A UUID made of what it stands for (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
