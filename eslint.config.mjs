import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Inside the workflow sandbox these read the real clock or the host, or do not exist. */
const unsafeInWorkflows = {
  globals: ['process', 'console', 'performance', 'crypto', 'structuredClone', 'fetch'].map((name) =>
    ({ name, message: 'Not deterministic, or not there, inside the workflow sandbox.' })),
  imports: {
    paths: ['typeorm', '@temporalio/client', '@temporalio/worker', '@temporalio/activity', '@temporalio/testing', 'pg'].map((name) =>
      ({ name, message: 'Workflows are deterministic: effects belong to activities.' })),
    patterns: [
      { group: ['node:*', '@nestjs/*'], message: 'Workflows are deterministic: effects belong to activities.' },
      { group: ['**/activities/**', '!**/activities/contract.ts'], message: 'Workflows know activities by their contracts only.' },
    ],
  },
  syntax: [
    { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'Temporal.Now is not deterministic; ask workflows/shared/clock.ts.' },
    { selector: "MemberExpression[object.name='Intl']", message: 'Intl reads the host and, without an argument, the real clock.' },
    { selector: "CallExpression[callee.property.name=/^toLocale/]", message: 'toLocale* reads the host\'s locale and zone.' },
    { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Derive what must differ from the case id.' },
  ],
};

const systemClock = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes from the one clock provider, or as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from the one clock provider, or as an argument.' },
];

/** The environment has one reader. */
const environment = { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only libs/config reads the environment.' };

/** Node's timers overflow above 24.8 days and fire at once; what waits for days is a Temporal timer or a row. */
const longTimer = {
  selector: "CallExpression[callee.name=/^set(Timeout|Interval)$/] > BinaryExpression.arguments[operator='*']",
  message: 'Name the duration, and let nothing that waits for hours or days hang on a Node timer.',
};
const dayTimer = {
  selector: "CallExpression[callee.name=/^(setTimeout|setInterval)$/] > Literal.arguments[value>3600000]",
  message: 'A Node timer dies with its process and overflows above 24.8 days; what waits for days is a Temporal timer or a row.',
};

const strictTypes = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/consistent-type-definitions': 'off', // types for data, interfaces for ports
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'always' }],
  '@typescript-eslint/require-await': 'off', // an async function turns what it throws into a rejection, whether it waits or not
  '@typescript-eslint/only-throw-error': 'error',
};

const style = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-control-regex': 'off', // keeping control characters out is what such a pattern is for
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
  'no-restricted-syntax': ['error', environment, longTimer, dayTimer, { selector: 'TSEnumDeclaration', message: 'String-literal unions instead of enums.' }],
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'no-console': 'error',
};

export default tseslint.config(
  { ignores: ['dist/', '.data/', 'node_modules/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...strictTypes, ...style },
  },
  {
    files: ['libs/config/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', longTimer, dayTimer] },
  },
  {
    files: ['libs/{law,domain,contracts}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', environment, ...systemClock],
      'no-restricted-globals': ['error', ...unsafeInWorkflows.globals],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', '@nestjs/*', '@temporalio/*'], message: 'Pure code: it also runs in workflows and browsers.' }] }],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...unsafeInWorkflows.globals],
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', {
        ...unsafeInWorkflows.imports,
        patterns: [
          unsafeInWorkflows.imports.patterns[0],
          { ...unsafeInWorkflows.imports.patterns[1], allowTypeImports: true },
        ],
      }],
      'no-restricted-syntax': ['error', environment, ...unsafeInWorkflows.syntax, ...systemClock],
    },
  },
  {
    files: ['workflows/shared/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', environment, ...unsafeInWorkflows.syntax] },
  },
  {
    // In a browser the console is where what is missing is told.
    files: ['apps/cli/**/*.ts', 'apps/web/i18n/index.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      'no-console': 'off',
      'max-lines': ['error', { max: 500 }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(['process', 'console', 'URL', 'Buffer', 'module', 'setTimeout', 'setInterval', 'clearInterval', 'clearTimeout'].map((name) => [name, 'readonly'])),
    },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }] },
  },
);
