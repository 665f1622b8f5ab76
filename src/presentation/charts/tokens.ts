/** Colours of the look, as Vega needs them. The style sheet of the screen holds the same values; tests/screen/tokens.test.ts compares. */
export const INK = '#10151a';
export const SOFT = '#414a52';
export const RULE = '#7b858d';
export const HAIR = '#d3d9de';
export const RANGE = '#848e96';
export const MARK = '#ffd814';
export const PAPER = '#ffffff';

/** From lightest to heaviest outcome; eight L* or more between steps, so that the order holds in grey print. */
export const LADDER = ['#e9f2f7', '#c7dce8', '#a0c3da', '#7aa8c9', '#295a83', '#1c3e5f', '#10203a'] as const;

/** Text on each step of the ladder at 7:1 or more: ink up to the fourth step, paper after it. */
export const LADDER_TEXT = [INK, INK, INK, INK, PAPER, PAPER, PAPER] as const;

/** SVG text in pixels: it never scales with the drawing. */
export const TEXT_SIZE = 15;
