export type { ExtractKind } from '../dataset/kinds/extracts';
export type { Grain } from '../dataset/kinds/dataset';
