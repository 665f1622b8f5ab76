/** A package of which something is in the build. */
export interface PackageInside {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it: "MIT", "(MIT OR Apache-2.0)". */
  readonly licence: string;
  /** Where it comes from. */
  readonly from: string;
  /** The texts of its licence and notices; none where the package brings none. */
  readonly texts: readonly string[];
}

const RULE = '-'.repeat(80);

/**
 * The licences of what is inside the workbook as one text: first the list, one package a line, then each text once with
 * the packages that it covers. The list can be read by a program: name, version and licence, two spaces between.
 */
export function licencesOf(packages: readonly PackageInside[]): string {
  const listed = packages.map(({ name, version, licence }) => `${name}  ${version}  ${licence}`);
  const covered = new Map<string, string[]>();
  for (const { name, version, licence, from, texts } of packages) {
    const own = texts.length > 0 ? texts : [`${licence}. The package brings no text of it. It comes from ${from}`];
    for (const text of own) {
      const tidy = text.replace(/\r\n/g, '\n').trim();
      covered.set(tidy, [...(covered.get(tidy) ?? []), `${name} ${version}`]);
    }
  }
  const texts = [...covered].map(([text, names]) => `${RULE}\n${names.join(', ')}\n\n${text}\n`);
  return ['What others wrote and the Scrutiny Workbook holds', '', ...listed, '', ...texts].join('\n');
}

/** The packages that such a text lists. Throws where it lists none. */
export function packagesIn(text: string): readonly Pick<PackageInside, 'name' | 'version' | 'licence'>[] {
  const [, list = ''] = text.split('\n\n');
  return list.split('\n').map((line) => {
    const [name, version, licence] = line.split('  ');
    if (name === undefined || version === undefined || licence === undefined) throw new Error(`No package: "${line}"`);
    return { name, version, licence };
  });
}
