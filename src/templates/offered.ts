import { EXTRACT_TEMPLATES, REFERENCE_TEMPLATES } from './all-templates';
import type { Template } from './template';
import { FORMATS, type TemplateFormat } from './template-file';

export { templateFile } from './template-file';

/** Templates that are offered together. */
export interface OfferedTemplates {
  readonly heading: string;
  readonly templates: readonly Template[];
}

/** Every template, in two lists. */
export const OFFERED: readonly OfferedTemplates[] = [
  { heading: 'Extracts', templates: EXTRACT_TEMPLATES },
  { heading: 'Tables to compare with', templates: REFERENCE_TEMPLATES },
];

const NAMES: Readonly<Record<TemplateFormat, string>> = { xlsx: 'Excel', csv: 'CSV', 'schema.json': 'Table Schema' };

/** The files of each template with what they are called. */
export const OFFERED_FORMATS: readonly { readonly format: TemplateFormat; readonly name: string }[] = FORMATS.map(
  (format) => ({ format, name: NAMES[format] }),
);
