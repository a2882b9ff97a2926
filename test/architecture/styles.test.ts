import { read, repositoryFiles } from './files'

const sources = repositoryFiles().filter(file => file.startsWith('src/'))
const styles = sources.filter(file => file.endsWith('.scss'))

/** Lines of style sheets in which something is found, comments left out. */
const lines = (pattern: RegExp, files: string[]) =>
  files.flatMap(file =>
    read(file)
      .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
      .split('\n')
      .filter(line => pattern.test(line))
      .map(line => `${file}: ${line.trim()}`),
  )

describe('the styles', () => {
  const others = styles.filter(file => file !== 'src/styles/tokens.scss')

  it('take every colour and shadow from the tokens', () => {
    expect(others.length).toBeGreaterThan(20)
    expect(lines(/#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/i, others)).toEqual([])
    // A ring has no blur: it is a line around something round.
    expect(lines(/box-shadow:(?!\s*(var\(|none|(inset )?0 0 0 \d))/, others)).toEqual([])
  })

  it('are in real px: a narrow phone must not shrink a target', () => {
    expect(lines(/\d(rpx|rem|vw)\b/, styles)).toEqual([])
  })

  it("use nothing that WeChat's compiler refuses", () => {
    expect(lines(/(^|[\s,>+~])\*\s*[{,.:]|@layer\b|[\w\]]\s~\s/, styles)).toEqual([])
  })

  it('hold things apart by margins alone: below iOS 14.5 a flex container knows no gap', () => {
    expect(lines(/(^|[\s;{])(row-|column-)?gap:/, styles)).toEqual([])
    expect(lines(/@include in-(row|column|lines)\(/, styles).length).toBeGreaterThan(29)
  })

  it('move only for whoever wants to see it', () => {
    const moving = styles.filter(file => /\b(animation|transition):(?!\s*none)/.test(read(file)))
    expect(moving.length).toBeGreaterThan(2)
    expect(moving.filter(file => !read(file).includes('(prefers-reduced-motion: reduce)'))).toEqual([])
  })

  it('load nothing from elsewhere', () => {
    expect(lines(/url\(\s*['"]?(https?:)?\/\//, styles)).toEqual([])
  })
})

describe('whatever asks for an answer before anything else', () => {
  it('lies over the page as a layer: Back belongs to it, and the tab bar is away', () => {
    const dialogues = sources.filter(file => file.endsWith('.tsx') && /\{\.\.\.dialog\(/.test(read(file)))
    expect(dialogues).toContain('src/components/layout/Sheet.tsx')
    expect(dialogues.filter(file => !/\buseLayer\(/.test(read(file)))).toEqual([])
  })
})

describe('what differs in a browser', () => {
  it('stands beside what it replaces', () => {
    const browser = sources.filter(file => /\.h5\.tsx?$/.test(file))
    expect(browser.length).toBeGreaterThan(5)
    expect(browser.filter(file => !sources.includes(file.replace('.h5.', '.')))).toEqual([])
  })

  it('says why before it does it', () => {
    const browser = sources.filter(file => /\.h5\.(tsx?|scss)$/.test(file))
    const first = (file: string) => /\/\*+([\s\S]+?)\*\//.exec(read(file))?.[1] ?? ''
    expect(browser.filter(file => !/browser|preview/.test(first(file)))).toEqual([])
  })
})
