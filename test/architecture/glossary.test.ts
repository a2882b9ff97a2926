import { categories } from '@config/community/categories'
import { templateIds, templates } from '@shared/messages/templates'
import { nodeKinds } from '@shared/grid/code'
import { declaredAs } from './declared'
import { read, repositoryFiles } from './files'
import { differences, linesOf } from '../differences'

interface Section {
  title: string
  /** Identifier and Chinese. */
  rows: (readonly [string, string])[]
}

/** The glossary, and what a domain has in one of its own. */
const sections: Section[] = repositoryFiles()
  .filter(file => /^types\/(\w+\/)?glossary\.md$/.test(file))
  .flatMap(file => read(file).split(/^## /m).slice(1))
  .map(section => ({
    title: section.slice(0, section.indexOf('\n')),
    rows: [...section.matchAll(/^\| `(\w+)` \| ([^|]+?) \|/gm)].map(([, id = '', chinese = '']) => [id, chinese] as const),
  })) // prettier-ignore

/** The rows of every section about a type: its heading names the type. */
const rowsOf = (type: string) =>
  Object.fromEntries(sections.flatMap(({ title, rows }) => (title.includes(`(\`${type}\`)`) ? rows : [])))

/** The words of each type, found by themselves. */
const labelled: [string, Record<string, string>][] = [
  ...declaredAs<Record<string, string>>('Labels')
    .filter(({ keys }) => keys !== 'string')
    .map(({ keys, value }) => [keys, value] as [string, Record<string, string>]),
  ['TemplateId', Object.fromEntries(templateIds.map(id => [id, templates[id].title]))],
  ['CategoryId', Object.fromEntries(categories.map(({ id, name }) => [id, name]))],
]

describe('the glossary', () => {
  it.each(labelled)('has every word of %s with its Chinese, and no other', (type, labels) => {
    expect(differences(linesOf(rowsOf(type)), linesOf(labels))).toEqual([])
  })

  it('has no section about a type that has no words', () => {
    const known = [...labelled.map(([type]) => type), 'Level', 'Scope', 'Party']
    const named = sections.flatMap(({ title }) => /\(`(\w+)`\)/.exec(title)?.[1] ?? [])
    expect(named.filter(type => !known.includes(type))).toEqual([])
  })

  it('has every kind of node', () => {
    const identifiers = sections.find(({ title }) => title === 'Place (网格)')?.rows.map(([id]) => id) ?? []
    expect([...nodeKinds].filter(id => !identifiers.includes(id))).toEqual([])
  })

  it('names no thing twice within a section', () => {
    const twice = sections.flatMap(({ rows }) =>
      rows.filter(([id], at) => rows.findIndex(([other]) => other === id) !== at),
    )
    expect(twice).toEqual([])
  })
})
