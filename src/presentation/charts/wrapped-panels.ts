/** Pixels beside, between, above and below the panels of small multiples. */
const [AXIS, GAP, NAME, FOOT] = [34, 22, 30, 28];

const COLUMNS = '(width < 640 ? min(2, panelCount) : panelCount)';
const PANEL_WIDTH = `(width - ${AXIS} - ${GAP} * (${COLUMNS} - 1)) / ${COLUMNS}`;
const PANEL_HEIGHT = `height / ceil(panelCount / ${COLUMNS})`;

/**
 * The frame of each panel in pixels (`left`, `right`, `top`, `bottom`, and its `column`), from its place (`panel`, from 0)
 * and the parameter `panelCount`; panels wrap to two columns below 640 pixels.
 */
export const WRAPPED_PANELS: readonly object[] = [
  { calculate: `datum.panel % ${COLUMNS}`, as: 'column' },
  { calculate: `${AXIS} + datum.column * (${PANEL_WIDTH} + ${GAP})`, as: 'left' },
  { calculate: `datum.left + ${PANEL_WIDTH}`, as: 'right' },
  { calculate: `floor(datum.panel / ${COLUMNS}) * ${PANEL_HEIGHT} + ${NAME}`, as: 'top' },
  { calculate: `datum.top - ${NAME + FOOT} + ${PANEL_HEIGHT}`, as: 'bottom' },
];
