/** `npm run templates`: writes the templates for suppliers into public/templates, made of the contracts. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTRACT_TEMPLATES, REFERENCE_TEMPLATES } from '../../src/templates/all-templates.ts';
import { FORMATS, templateFile } from '../../src/templates/template-file.ts';
import { ROOT } from '../prepare.mjs';

const FOLDER = join(ROOT, 'public', 'templates');

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const template of [...EXTRACT_TEMPLATES, ...REFERENCE_TEMPLATES])
  for (const format of FORMATS) {
    const { name, content } = templateFile(template, format);
    writeFileSync(join(FOLDER, name), content);
  }
