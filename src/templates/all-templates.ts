import { EXTRACTS } from '../dataset/kinds/extracts';
import { REFERENCE_CONTRACTS } from '../dataset/references/reference-contract';
import { templateOfKind } from './of-kind';
import { templateOfReference } from './of-reference';
import type { Template } from './template';

/** A template for each kind of extract. */
export const EXTRACT_TEMPLATES: readonly Template[] = EXTRACTS.map(templateOfKind);

/** A template for each reference table. */
export const REFERENCE_TEMPLATES: readonly Template[] = REFERENCE_CONTRACTS.map(templateOfReference);
