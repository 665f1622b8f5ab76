export type { ExtractKind } from '../dataset/kinds/contract';
export type { Grain } from '../dataset/kinds/dataset';
