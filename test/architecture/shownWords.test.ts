/** No change can take words that others read without their being checked (docs/platform.md §4). */
import { readJson } from './files'
import type { Json, Manifest } from '../cloud/plugin'

const { actions, functions } = readJson<Manifest>('dist/manifest.json')
const changes = actions.filter(({ kind, permission }) => kind === 'mutation' && permission !== 'system')

interface Schema {
  type?: string | string[]
  description?: string
  pattern?: string
  enum?: Json[]
  const?: Json
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  additionalProperties?: Schema | boolean
}

/** Every text of an input: where it stands, and what its schema says. */
function textsOf(schema: Schema, at = ''): [string, Schema][] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [], additionalProperties } = schema
  const own: [string, Schema][] = schema.type === 'string' || schema.type?.includes('string') ? [[at, schema]] : []
  return [
    ...own,
    ...Object.entries(properties).flatMap(([name, each]) => textsOf(each, at ? `${at}.${name}` : name)),
    ...[...anyOf, ...oneOf, ...allOf].flatMap(each => textsOf(each, at)),
    ...(items ? textsOf(items, `${at}.*`) : []),
    ...(typeof additionalProperties === 'object' ? textsOf(additionalProperties, `${at}.*`) : []),
  ]
}
const isShown = ({ description }: Schema) => description?.startsWith('words that others read') ?? false
/** Nobody can write a sentence there. */
const isForm = (text: Schema): boolean =>
  text.pattern !== undefined || text.enum !== undefined || text.const !== undefined || (text.allOf ?? []).some(isForm)

/** Free texts that nobody else reads. */
const notShown: Record<string, string> = {
  'people.setContact phone': 'kept only when it is a phone, and shown masked',
  'people.setContact idNumber': 'kept only when it is an ID number, and shown masked',
  'services.apply fields.*':
    'encrypted, and read by the one clerk who has the case: names and addresses go to no checker',
  'services.applyFor fields.*': 'the same',
  'services.saveDraft fields.*': 'the same, and seen by nobody but its writer',
  'people.export cursor': 'where a list goes on',
  'reports.search cursor': 'where a list goes on',
  'reports.search no': 'what is looked for: it is kept nowhere',
  'reports.search words': 'what is looked for: it is kept nowhere',
  'reports.search name': 'what is looked for: it is kept nowhere',
}

const texts = changes.flatMap(({ name, input }) =>
  textsOf(input as Schema).map(([field, schema]) => ({ name, field, schema })),
)

describe('the words that a person writes', () => {
  it('are marked in every change as what others read, or named here with why nobody does', () => {
    const free = texts.filter(({ schema }) => !isShown(schema) && !isForm(schema)).map(({ name, field }) => `${name} ${field}`)
    expect(free.sort()).toEqual(Object.keys(notShown).sort())
  }) // prettier-ignore

  it('are there: this looks at something', () => {
    const shown = texts.filter(({ schema }) => isShown(schema)).map(({ name, field }) => `${name} ${field}`)
    expect(shown).toEqual(
      expect.arrayContaining(['reports.submit text', 'reports.resolve note', 'people.bind name', 'grid.regrid operation.name']),
    )
    expect(shown.length).toBeGreaterThan(15)
  }) // prettier-ignore

  it('can be checked by every function that takes some', () => {
    const taking = [...new Set(texts.filter(({ schema }) => isShown(schema)).map(({ name }) => name.split('.')[0] ?? ''))]
    const unable = taking.filter(name => !functions[name]?.permissions?.openapi?.includes('security.msgSecCheck'))
    expect(unable).toEqual([])
  }) // prettier-ignore
})
