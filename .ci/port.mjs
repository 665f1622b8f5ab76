/** The port that PORT asks for, and what is said of one that cannot be had. */

export const FIRST_PORT = 4173;
const LARGEST_PORT = 65_535;
const SET = 'Set PORT to a whole number from 1024 to 65535, or leave it out.';

/**
 * @param {string | undefined} wanted what PORT holds
 * @returns {{port: number} | {refused: string}} the port, or a sentence that says what is wrong with it
 */
export function portOf(wanted) {
  const text = wanted?.trim() ?? '';
  if (text === '') return { port: FIRST_PORT };
  if (!/^\d{1,9}$/.test(text)) return { refused: `PORT is "${text}", which is not a whole number. ${SET}` };
  const port = Number(text);
  if (port < 1 || port > LARGEST_PORT) return { refused: `PORT is ${port}, and there is no such port. ${SET}` };
  return { port };
}

/**
 * @param {{code?: string, message: string}} error why the server could not listen
 * @param {number} port the port that it was to listen on
 * @returns {string} the same in a sentence
 */
export function whyNotServed({ code, message }, port) {
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Set PORT to another.`;
  if (code === 'EACCES') return `This computer does not let you use port ${port}. ${SET}`;
  if (code === 'EADDRNOTAVAIL') return 'This computer has no address 127.0.0.1, on which the workbook is served.';
  return message;
}
