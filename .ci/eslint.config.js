import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { ROOT } from './prepare.mjs';
import { roomsPlugin } from './room-rule.mjs';

const TYPED = [
  'src/**/*.ts',
  'src/**/*.svelte',
  'tests/**/*.ts',
  'data/**/*.ts',
  '.ci/packaging/**/*.ts',
  'vite.config.ts',
];

const released = {
  selector: "TSAsExpression[typeAnnotation.typeName.name='Released']",
  message: 'Only src/disclosure makes a Released: no cast can stand for the checks it does.',
};
const markup = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text from a file must never be read as markup.',
  },
  {
    selector: "SvelteAttribute[key.name='style']",
    message: 'The content policy refuses style attributes: use a class or a style: directive.',
  },
];

const readBack = {
  selector: 'CallExpression[callee.property.name=/^(split|match|matchAll|exec)$/]',
  message: 'No printed text is read back as data: carry the value beside its words.',
};
const ownFormat = {
  selector: 'CallExpression[callee.property.name=/^(toFixed|toLocaleString)$/], [callee.property.name="NumberFormat"]',
  message: 'Numbers are written by vocabulary/written, where no nought has a sign.',
};
/** What these cut is no printed text: a verb of a contract, the message of an error, the year in a file's metadata. */
const CUT_WORDS = ['verdict-words', 'scope-words'].map((name) => `src/presentation/${name}.ts`);
/** Cut to be laid out, and shown again as it was: no line ends within "35 in 100". */
const LAID_OUT = 'src/screen/unbroken.ts';

export default ts.config(
  {
    ignores: [
      'dist/',
      'release/',
      'node_modules/',
      'test-results/',
      'coverage/',
      'data/bench/',
      'public/',
      '**/*.d.mts',
    ],
  },
  js.configs.recommended,
  { files: ['.ci/**/*.{js,mjs}', '**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['tests/browser/support/probe/*.js', '.ci/packaging/damaged.js'],
    languageOptions: { globals: globals.browser },
  },
  { files: ['.ci/packaging/service-worker.js'], languageOptions: { globals: globals.serviceworker } },
  {
    files: TYPED,
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: ROOT, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', released, ...markup],
      eqeqeq: ['error', 'always'],
    },
  },
  // After the typed block, whose parser cannot read markup.
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-at-html-tags': 'error', 'prefer-const': 'off', 'svelte/prefer-const': 'error' },
  },
  {
    // svelte-check reads the types of markup; asking for them here again costs a quarter of a second a component.
    files: ['**/*.svelte'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false, project: false } },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    plugins: { rooms: roomsPlugin },
    rules: { 'rooms/table': 'error', 'no-console': 'error' },
  },
  {
    files: ['measures', 'presentation', 'workbook', 'screen'].flatMap((room) => [
      `src/${room}/**/*.ts`,
      `src/${room}/**/*.svelte`,
    ]),
    ignores: [...CUT_WORDS, LAID_OUT, 'src/workbook/quality/quality-report.ts'],
    rules: { 'no-restricted-syntax': ['error', released, ...markup, readBack, ownFormat] },
  },
  {
    files: ['figures', 'export'].map((room) => `src/${room}/**/*.ts`).concat(CUT_WORDS),
    rules: { 'no-restricted-syntax': ['error', released, ...markup, ownFormat] },
  },
  {
    // Rooms that show or arrange may not look inside what was counted: disclosure releases it.
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: ['counting', 'dataset', 'questions', 'disclosure'].map((room) => `src/${room}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/counting/unreleased'],
              importNames: ['measurable'],
              message:
                'What was counted is measured by a question or released by disclosure, and seen by nobody before.',
            },
          ],
        },
      ],
    },
  },
  // Coefficients are written as their source prints them.
  { files: ['src/statistics/**/*.ts', 'tests/**/*.ts'], rules: { 'no-loss-of-precision': 'off' } },
  {
    // Tests stand in for asynchronous things, load Node builds by require, and read what a page gives back.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  { files: ['src/disclosure/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...markup] } },
);
