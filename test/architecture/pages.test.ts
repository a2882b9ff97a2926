/** No page that is built and not in the app, none that nobody can get to, none that no test looks at. */
import path from 'node:path'
import { read, repositoryFiles } from './files'
import { differences } from '../differences'

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

const files = repositoryFiles()
const textOf = (pattern: RegExp) =>
  files
    .filter(file => pattern.test(file))
    .map(read)
    .join('\n')

/** Only the preview has it. */
const gallery = 'packages/gallery/index'
const written = files
  .flatMap(file => /^src\/((?:pages|packages)\/.+)\.config\.ts$/.exec(file)?.[1] ?? [])
  .filter(page => page !== gallery)

function configured(): AppConfig {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  return jest.requireActual<{ default: AppConfig }>(path.resolve('src/app.config.ts')).default
}

describe('every page', () => {
  it('stands in src/app.config.ts', () => {
    const { pages, subPackages } = configured()
    const named = [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map(page => `${root}/${page}`))]
    expect(written.length).toBeGreaterThan(20)
    expect(differences(named, written)).toEqual([])
  })

  it('can be got to: a tab, an entry of src/features/entries.ts or a tap somewhere names it', () => {
    const app = textOf(/^src\/(?!app\.config).*\.tsx?$/)
    expect(written.filter(page => !app.includes(`'${page}'`))).toEqual([])
  })

  it('is walked in the browser, for its look and for axe: test/browser and test/screens', () => {
    const walks = textOf(/^test\/(browser|screens)\/.*\.ts$/)
    expect(written.filter(page => !new RegExp(`${page}[\`'?]`).test(walks))).toEqual([])
  })
})
