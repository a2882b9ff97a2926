import { read, readJson, repositoryFiles } from './files'

const files = repositoryFiles()
const isText = (file: string) => !/\.(png|jpe?g|gif|webp|heic|ico|woff2?|ttf|zip|gz|bin)$/i.test(file)
const isLock = (file: string) => file === 'package-lock.json'
const texts = files.filter(file => isText(file) && !isLock(file))

/** Files in which a pattern is found, with what was found. */
const where = (pattern: RegExp, list = texts) =>
  list.flatMap(file => {
    const found = pattern.exec(read(file))
    return found ? [`${file}: ${found[0].slice(0, 60)}`] : []
  })

interface Package {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  /** A version, or the versions of what that package brings. */
  overrides: Record<string, string | Record<string, string>>
}

describe('the repository', () => {
  it.each([
    ['a private key', new RegExp('-----BEGIN [A-Z ]*PRIVATE' + ' KEY-----')],
    ['a key of a cloud', /\b(AKID[A-Za-z0-9]{20,}|AKIA[A-Z0-9]{16}|LTAI[A-Za-z0-9]{12,})\b/],
    ['a token', /\b(ghp_[A-Za-z0-9]{30,}|npm_[A-Za-z0-9]{30,}|xox[bp]-[A-Za-z0-9-]{20,}|sk-[A-Za-z0-9]{32,})\b/],
    ['a real mini-program id', /\bwx[0-9a-f]{16}\b/],
    ['a secret in an assignment', /\b(app_?secret|secret_?key|password|passwd)['"]?\s*[:=]\s*['"][^'"\s]{12,}['"]/i],
    [
      'an ID number',
      /(?<![\dA-Fa-f.])[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Fa-f])/,
    ],
  ])('holds no %s', (_, pattern) => {
    expect(where(pattern)).toEqual([])
  })

  it('holds no path of a machine', () => {
    expect(where(new RegExp('(?<![\\w.])/(work|home|Users|root)/' + '[\\w-]+'))).toEqual([])
  })

  it('holds no address of a package registry', () => {
    expect(where(new RegExp('registry\\.' + '(npmjs|npmmirror|yarnpkg)|npm\\.pkg\\.', 'i'))).toEqual([])
  })

  it('holds no built files and no data', () => {
    expect(files.filter(file => /(^|\/)(dist|node_modules|\.cache|\.data|\.swc)\//.test(file))).toEqual([])
  })

  it('leaves nothing for later, and silences no check', () => {
    const code = texts.filter(file => /\.(tsx?|[cm]?js)$/.test(file))
    const marks = new RegExp(
      '\\b(TO' + 'DO|FIX' + 'ME|XX' + 'X)\\b|eslint-' + 'disable|@ts-' + '(ignore|nocheck|expect-error)',
    )
    expect(where(marks, code)).toEqual([])
  })

  it('has no file of code over 260 lines', () => {
    const code = texts.filter(file => /\.(tsx?|[cm]?js|scss)$/.test(file))
    const long = code
      .map(file => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 260)
    expect(long).toEqual([])
  })

  it('has no test that is skipped or alone', () => {
    const tests = texts.filter(file => file.endsWith('.test.ts'))
    expect(tests.length).toBeGreaterThan(10)
    expect(
      where(new RegExp('\\b(it|test|describe)\\.(skip|only|to' + 'do|failing)\\b|\\b[xf](it|describe)\\('), tests),
    ).toEqual([])
  })
})

describe('its packages', () => {
  const own = readJson<Package>('package.json')
  const lock = readJson<{ packages: Record<string, { resolved?: string; version?: string; link?: boolean }> }>(
    'package-lock.json',
  )

  it('have exact versions', () => {
    const overrides = Object.entries(own.overrides).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : Object.entries(value),
    )
    const all = [...Object.entries(own.dependencies), ...Object.entries(own.devDependencies), ...overrides]
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('are locked, with no address in the lock file', () => {
    const packages = Object.entries(lock.packages)
    expect(packages.length).toBeGreaterThan(500)
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([])
  })

  it('need no install step of ours', () => {
    expect(Object.keys(own.scripts).filter(name => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([])
  })
})
