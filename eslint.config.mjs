import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Time, chance and the environment come in as arguments, so that any run can be repeated (docs/architecture.md §4.5). */
const clockAndChance = [
  ["CallExpression[callee.object.name='Date'][callee.property.name='now']", 'the time comes in as an argument'],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'the time comes in as an argument'],
  ["CallExpression[callee.name='dayjs'][arguments.length=0]", 'the time comes in as an argument'],
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
].map(([selector, message]) => ({ selector, message: `${message}: docs/architecture.md §4.5` }))

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
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['{src,types,cloudfunctions}/**/*.{ts,tsx}', 'config/community/**/*.ts'],
    ignores: ['src/platform/**', 'cloudfunctions/_platform/**'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance] },
  },
  { files: ['test/**', 'config/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{js,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
