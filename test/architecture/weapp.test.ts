import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { templateIds, templates } from '@shared/messages/templates'
import { differences } from '../differences'

const root = path.resolve(__dirname, '../../dist/weapp')

/** The whole bare Taro app with React (docs/taro.md). */
const bare = 305_059
const subpackageLimit = 300 * 1024

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string }[] }
  preloadRule: Record<string, { network: string; packages: string[] }>
}

const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppConfig
const files = (readdirSync(root, { recursive: true }) as string[])
  .filter(file => statSync(path.join(root, file)).isFile() && !file.endsWith('.LICENSE.txt'))
  .sort()
const sizeOf = (list: string[]) => list.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0)
const inside = (folder: string) => files.filter(file => file.startsWith(`${folder}/`))
const main = files.filter(file => !app.subPackages.some(({ root: folder }) => file.startsWith(`${folder}/`)))
const scripts = files.filter(file => file.endsWith('.js'))
const script = (file: string) => readFileSync(path.join(root, file), 'utf8')

describe('the mini-program', () => {
  it('has a main package of at most 1.6 times the bare Taro app', () => {
    expect(sizeOf(main)).toBeGreaterThan(bare / 2)
    expect(sizeOf(main)).toBeLessThanOrEqual(1.6 * bare)
  })

  it('has none of the texts of messages in the main package: they grow with each domain, and pages of subpackages alone show them', () => {
    const texts = templateIds.map(id => templates[id].text).filter(text => text.includes(' · '))
    expect(texts.length).toBeGreaterThan(5)
    const mainScripts = scripts.filter(file => main.includes(file)).map(script)
    expect(texts.filter(text => mainScripts.some(code => code.includes(text)))).toEqual([])
  })

  it('has subpackages of at most 300 KB each', () => {
    const sizes = app.subPackages.map(({ root: folder }) => ({ folder, bytes: sizeOf(inside(folder)) }))
    expect(sizes.filter(({ bytes }) => bytes === 0 || bytes > subpackageLimit)).toEqual([])
  })

  it('has the tab pages in the main package, and nothing else', () => {
    expect(
      differences(
        app.pages,
        app.tabBar.list.map(({ pagePath }) => pagePath),
      ),
    ).toEqual([])
  })

  it('loads ahead what a tab leads to, so that 拍一拍 opens without a network', () => {
    expect(app.preloadRule['pages/home/index']).toMatchObject({ network: 'all' })
    expect(app.preloadRule['pages/home/index']?.packages).toContain('packages/report')
    const roots = app.subPackages.map(({ root: folder }) => folder)
    const named = Object.entries(app.preloadRule).flatMap(([page, { packages }]) => [
      ...(app.pages.includes(page) ? [] : [page]),
      ...packages.filter(each => !roots.includes(each)),
    ])
    expect(named).toEqual([])
  })

  it('has every page that it names', () => {
    const pages = [
      ...app.pages,
      ...app.subPackages.flatMap(({ root: folder, pages }) => pages.map(page => `${folder}/${page}`)),
    ]
    expect(pages.filter(page => !['js', 'json', 'wxml'].every(ending => files.includes(`${page}.${ending}`)))).toEqual(
      [],
    )
  })

  it('carries nothing of the preview: no gallery, no browser code, no source maps', () => {
    expect(files.filter(file => /gallery|\.h5\.|\.map$/.test(file))).toEqual([])
    const words = /x-openid|\/client\/(functions|files|consents)|sessionStorage|window\.prompt|\/control\//
    expect(scripts.filter(file => words.test(script(file)))).toEqual([])
  })

  it('carries no word of the functions: no SDK, no names of residents', () => {
    expect(scripts.filter(file => /wx-server-sdk|@cloudbase|TENCENTCLOUD|oXZZ-/.test(script(file)))).toEqual([])
  })

  it('makes no code out of text', () => {
    const made = scripts.flatMap(file =>
      [...script(file).matchAll(/\bnew Function\([^)]{0,40}\)|[^.\w]Function\(["'][^)]{0,40}\)|[^.\w]eval\(/g)].map(
        ([text]) => `${file}: ${text}`,
      ),
    )
    // webpack's own search for the global object, in a branch that WeChat never takes: it has globalThis.
    expect(made).toEqual(['runtime.js: new Function("return this")'])
  })
})
