/**
 * The table of rooms as an ESLint rule. Core's `no-restricted-imports` only compares spellings, so a folder inside a
 * room that shares a room's name would be misjudged; this rule resolves the path first.
 */
import { relative, resolve, dirname, sep } from 'node:path';
import { whyNot } from './rooms.mjs';

const fromRoot = (root, file) => relative(root, file).split(sep).join('/');

/** A folder or a barrel hides which file a line depends on. */
const isBarrel = (path) => /^src(\/[^/.]+)?$/.test(path) || /\/index(\.[jt]s)?$/.test(path);

function complaint(root, importer, specifier, typeOnly) {
  const bare = specifier.replace(/[?#].*$/, '');
  const from = fromRoot(root, importer);
  if (!bare.startsWith('.')) return whyNot(from, bare, 'package', typeOnly);
  const to = fromRoot(root, resolve(dirname(importer), bare));
  if (isBarrel(to)) return 'Import the file itself, not its folder.';
  return whyNot(from, to, 'file', typeOnly);
}

const isTypeOnly = (node) => node.importKind === 'type' || node.exportKind === 'type';

const rule = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{sentence}}' } },
  create(context) {
    function judge(node, source) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const sentence = complaint(context.cwd, context.filename, source.value, isTypeOnly(node));
      if (sentence !== undefined) context.report({ node, messageId: 'refused', data: { sentence } });
    }
    const check = (node) => judge(node, node.source);
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      // A worker is named by `new URL('./name.worker.ts', import.meta.url)`, which no import statement shows.
      "NewExpression[callee.name='URL'][arguments.1.object.type='MetaProperty']": (node) =>
        judge(node, node.arguments[0]),
    };
  },
};

export const roomsPlugin = { rules: { table: rule } };
