import esx from 'eslint-plugin-es-x'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const machineDate = [
  ["CallExpression[callee.object.name='Date'][callee.property.name='now']", 'the time comes in as an argument'],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'the time comes in as an argument'],
  ["CallExpression[callee.name='dayjs'][arguments.length=0]", 'the time comes in as an argument'],
]
const refused = rows =>
  rows.map(([selector, message]) => ({ selector, message: `${message}: docs/architecture.md §4.5` }))
/** Time, chance and the environment come in as arguments, so that any run can be repeated (docs/architecture.md §4.5). */
const clockAndChance = refused([
  ...machineDate,
  ["CallExpression[callee.object.name='performance'][callee.property.name='now']", 'the time comes in as an argument'],
  ["CallExpression[callee.object.name='Math'][callee.property.name='random']", 'chance comes in as an argument'],
  [
    ":matches(CallExpression[callee.name='randomUUID'], CallExpression[callee.property.name='randomUUID'])",
    'ids come in as arguments',
  ],
  // TARO_ENV is no setting: the build replaces it by 'weapp' or 'h5'.
  [
    ":not(MemberExpression[property.name='TARO_ENV']) > MemberExpression[object.name='process'][property.name='env']",
    'settings are read in one place',
  ],
])

/** A refusal that waits for lists to be asked for anew is never said where nothing answers. */
const refusalFirst = [
  {
    selector:
      "Property[key.name='onSettled'] > :matches(ArrowFunctionExpression, Identifier[name!=/^(onSettled|settled)$/])",
    message: 'what comes after a step goes through `settledBy` (src/api/settled.ts)',
  },
]

/** What the build turns into older words: the phone never sees it. */
const lowered =
  /^no-(optional-(catch-binding|chaining)|nullish|logical-assign|numeric-sep|class-|private-in|arbitrary-module|export-ns|import-|dynamic-import|json-(superset|modules)|hashbang|top-level|using-|trailing-dynamic)/
/** Newer than ES2018, and there on the phones that we promise after all: iOS 12 and Chrome 78 (`browserslist`). */
const thereAlready = [
  'no-array-prototype-flat',
  'no-string-prototype-trimstart-trimend',
  'no-regexp-unicode-property-escapes-2019',
  'no-regexp-unicode-property-escapes-2020',
]
const newerRules = Object.entries(esx.rules).filter(
  ([name, { meta }]) =>
    /^ES(2019|202\d)/.test(meta.docs.category) && !lowered.test(name) && !thereAlready.includes(name),
)
/** Built-ins and patterns that old phones don't have and nothing makes up for; `test/newerBuiltIns.ts` asks the built scripts the same. */
const tooNew = Object.fromEntries(
  [...newerRules.map(([name]) => name), 'no-regexp-lookbehind-assertions'].map(name => [`es-x/${name}`, 'error']),
)

export default tseslint.config(
  { ignores: ['dist/**', '.cache/**', 'node_modules/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['{src,types}/**/*.{ts,tsx}', 'config/community/**/*.ts'],
    plugins: { 'es-x': esx },
    // Whose property it is, the types say: `at` is a moment of ours in many places.
    languageOptions: { parserOptions: { projectService: true } },
    rules: tooNew,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['{src,types,cloudfunctions}/**/*.{ts,tsx}', 'config/community/**/*.ts'],
    ignores: ['src/platform/**', 'cloudfunctions/_platform/**'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance, ...refusalFirst] },
  },
  { files: ['test/**', 'config/**'], rules: { 'no-console': 'off' } },
  {
    // A world that began today breaks on another day: test/factories/testDay.ts says when it is.
    files: ['test/functions/**'],
    rules: { 'no-restricted-syntax': ['error', ...refused(machineDate)] },
  },
  { files: ['**/*.{js,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
