/** Why a step may have one number in a figure of steps and another elsewhere. */
export const FUNNELS_FOLLOW = 'A figure of steps follows the first case of each child alone.';

/** Kinds of extract whose sheets have such a figure. */
export const WITH_STEPS: readonly string[] = ['kcpo', 'oocd'];
