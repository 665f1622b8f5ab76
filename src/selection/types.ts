export type { ExtractKind } from '../dataset/contract';
export type { Grain } from '../dataset/dataset';
