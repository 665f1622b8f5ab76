import { supplies } from '../supply/supplies';

/** The accessibility statement comes with the page, and is read once somebody opens it. */
export const statementText = supplies.declare(
  'the accessibility statement',
  async () => (await import('../presentation/accessibility-statement')).STATEMENT,
);
