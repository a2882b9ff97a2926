/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const weapp = path.resolve('dist/weapp')
const system = process.platform === 'darwin' ? 'mac' : 'linux'

/** Runs one of WeChat's own compilers in a folder. The package comes without the right to execute them. */
function compile(tool: 'wcc' | 'wcsc', folder: string, options: string[], files: string[]) {
  const binary = path.resolve('node_modules/miniprogram-compiler/bin', system, tool)
  chmodSync(binary, 0o755)
  const { status, stderr, error } = spawnSync(binary, [...options, ...files, '-o', '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, complaint: error?.message ?? stderr.trim() }
}

const filesOf = (folder: string, ...endings: string[]) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter(file => endings.some(ending => file.endsWith(ending)))
    .sort()

const wxml = (folder: string) => compile('wcc', folder, ['-d'], filesOf(folder, '.wxml', '.wxs'))
const wxss = (folder: string) => {
  const files = filesOf(folder, '.wxss')
  return compile(
    'wcsc',
    folder,
    ['-lc', '-pc', String(files.length)],
    files.map(file => `./${file}`),
  )
}

const fine = { status: 0, complaint: '' }

describe("WeChat's compilers", () => {
  it('take every template of the mini-program', () => {
    expect(filesOf(weapp, '.wxml').length).toBeGreaterThan(5)
    expect(wxml(weapp)).toEqual(fine)
  })

  it('take every style sheet of the mini-program', () => {
    expect(filesOf(weapp, '.wxss').length).toBeGreaterThan(1)
    expect(wxss(weapp)).toEqual(fine)
  })

  it('refuse what WeChat cannot draw', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'compiled-'))
    writeFileSync(path.join(folder, 'page.wxml'), '<view><text>开了没关</view>')
    writeFileSync(path.join(folder, 'page.wxss'), '.card { .title { color: red } }')
    expect(wxml(folder)).not.toEqual(fine)
    expect(wxss(folder)).not.toEqual(fine)
    rmSync(folder, { recursive: true })
  })
})
