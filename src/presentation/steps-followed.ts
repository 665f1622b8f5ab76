/** Why a step may have one number in a figure of steps and another elsewhere. */
export const FUNNELS_FOLLOW =
  'The figure of steps on a sheet follows the very first case or decision of each child alone, so its numbers can differ a little from these.';

/** Kinds of extract whose sheets have such a figure. */
export const WITH_STEPS: readonly string[] = ['kcpo', 'oocd'];
