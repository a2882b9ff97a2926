/** The checklist of docs/new-domain.md, followed with the example that it names: what it asks for is there, and it asks for all of it. */
import path from 'node:path'
import { read, repositoryFiles } from './files'
import { differences } from '../differences'

const page = 'docs/new-domain.md'
const example = 'tools'
/** The most edits outside of its own folders that a domain may need. */
const most = 8

/** The cells of the tables below a heading. */
const tableBelow = (heading: string) =>
  (read(page).split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '').trim()))
const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)

const outside = tableBelow('Outside').map(([file, row, forgotten = '']) => ({
  file: quoted(file)[0] ?? '',
  row: quoted(row),
  forgotten,
}))
const own = tableBelow('Its own').flatMap(([files]) => {
  const [first = '', ...others] = quoted(files)
  return [first, ...others.map(name => path.posix.join(path.posix.dirname(first), name))]
}) // prettier-ignore

const isOwn = (file: string) => new RegExp(`/${example}(/|[.]ts$)`).test(file)
/** What the example is called: its function, folders, rights, messages and collection. */
const names =
  /(\/tools\b(?!\.xml)|'tools['.]|\btools: |tool\.(borrow|lend)|toolLoan|toolTemplates|Tools\b|`tools[`.]|`loans`)/
/** They tell of it in prose; and this, with the proof that rules are kept, names it to look at it. */
const prose = /^(README\.md|docs\/(?!privacy).*\.md|test\/architecture\/newDomain\.test\.ts)$/

describe('the checklist for a new domain', () => {
  it(`asks for at most ${most} rows outside of its own folders, and says of each what a forgotten one prints`, () => {
    expect(outside.length).toBeGreaterThan(4)
    expect(outside.length).toBeLessThanOrEqual(most)
    expect(outside.filter(({ row, forgotten }) => row.length === 0 || forgotten.length < 20)).toEqual([])
  })

  it.each(outside)('$file has the row of the example', ({ file, row }) => {
    const text = read(file)
    expect(row.filter(each => !text.includes(each))).toEqual([])
  })

  it('names each file of the example, and no other', () => {
    expect(differences(own, repositoryFiles().filter(isOwn))).toEqual([])
  })

  it('asks for all of it: nowhere else is the example named', () => {
    const named = repositoryFiles().filter(
      file => /\.(tsx?|[cm]?js|json|md)$/.test(file) && !isOwn(file) && !prose.test(file) && names.test(read(file)),
    )
    expect(differences(named, outside.map(({ file }) => file))).toEqual([]) // prettier-ignore
  })
})
