import { deviceState } from '../device-state';

const unfolded = deviceState('scrutiny-workbook:unfolded');

/** Which folds of the filters stand open, as the person left them: names of parts and of groups of boxes only. */
export const lastState = (fold: string, otherwise: boolean): boolean => unfolded.is(fold, otherwise);

export const keepState = (fold: string, open: boolean): void => unfolded.keep(fold, open);
