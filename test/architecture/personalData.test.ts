/** No field without a word of what it is, no collection outside of the registry: what is declared of personal data, against all schemas. */
import { bases } from '@config/community/purposes'
import { collections } from '../../cloudfunctions/collections'
import type { AnyCollection } from '../../cloudfunctions/_platform/data/collection'
import type { PersonalData } from '../../cloudfunctions/_platform/privacy/personalData'
import type { Json, Manifest } from '../cloud/plugin'
import { read, readJson, repositoryFiles } from './files'
import { inventoryTable } from './inventoryTable'
import { leavesOf } from './leaves'
import { differences } from '../differences'

const { collections: described } = readJson<Manifest>('dist/manifest.json')
const named = collections.map(each => [each.name, each] as const)

/** The fields of an index, in their order; `_id` ends each and is left out. */
const keysOf = ({ indexes }: AnyCollection, index: string) => indexes[index]?.keys.slice(0, -1).map(([field]) => field)

/** What is wrong with a declaration: leaves without a word, with two, and words for what is not there. */
function wrongWith(schema: Json | undefined, { personal, plain }: Pick<PersonalData, 'personal' | 'plain'>): string[] {
  const leaves = leavesOf(schema)
  const [said, silent] = [Object.keys(personal), Object.keys(plain)]
  return [
    ...leaves.filter(leaf => !said.includes(leaf) && !silent.includes(leaf)).map(leaf => `${leaf} is not classified`),
    ...said.filter(leaf => silent.includes(leaf)).map(leaf => `${leaf} is personal and plain`),
    ...[...said, ...silent].filter(leaf => !leaves.includes(leaf)).map(leaf => `${leaf} is not there`),
  ]
}

describe('the registry of collections', () => {
  it('names each collection that the code declares, once', () => {
    const declared = repositoryFiles()
      .filter(file => /^cloudfunctions\/.*\.ts$/.test(file))
      .flatMap(file => [...read(file).matchAll(/\bcollection(?:<\w+>)?\(\s*'(\w+)'/g)].map(([, name = '']) => name))
    expect(declared.length).toBeGreaterThan(10)
    expect(differences(declared, collections.map(({ name }) => name))).toEqual([]) // prettier-ignore
  })

  it('knows each outbox, with the index by which the courier finds it', () => {
    const carriers = collections.filter(({ hasOutbox }) => hasOutbox)
    expect(carriers.length).toBeGreaterThan(3)
    expect(carriers.filter(each => keysOf(each, 'byOutbox')?.[0] !== 'outboxAt').map(({ name }) => name)).toEqual([])
  })
})

describe('what is declared of personal data', () => {
  it.each(named)('classifies every text of %s', (name, { personal }) => {
    expect(wrongWith(described[name]?.schema, personal)).toEqual([])
  })

  it('notices a field that somebody planted, wherever it stands, and one that went away', () => {
    const planted: Json = {
      type: 'object',
      properties: {
        _id: { type: 'string' },
        state: { enum: ['open'] },
        count: { type: 'integer' },
        nickname: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        birthday: { type: ['string', 'null'] },
        pets: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
        notes: { type: 'object', additionalProperties: { type: 'string' } },
        anything: {},
      },
    }
    expect(wrongWith(planted, { personal: {}, plain: { _id: 'a hash', gone: 'a time' } })).toEqual([
      ...['nickname', 'birthday', 'pets.name', 'notes.*', 'anything'].map(leaf => `${leaf} is not classified`),
      'gone is not there',
    ])
  })

  it('stands in docs/privacy.md as it is', () => {
    const [heading = '', ...rows] = inventoryTable().split('\n')
    const [, below = ''] = read('docs/privacy.md').split(heading)
    const written = below.split('\n').slice(1)
    const end = written.findIndex(line => !line.startsWith('|'))
    expect(differences(written.slice(0, end), rows)).toEqual([])
  })

  it('names a purpose, a basis in the law and the days for each personal field', () => {
    const purposes = collections.flatMap(({ personal: { personal } }) => Object.values(personal).map(f => f.purpose))
    expect(purposes.length).toBeGreaterThan(50)
    for (const { says, basis, days } of purposes) {
      expect(says).toMatch(/\p{Script=Han}/u)
      expect(Object.keys(bases)).toContain(basis)
      expect(days === null || days > 0).toBe(true)
    }
  })

  it.each(named)('of %s names indexes and fields that are there', (name, collection) => {
    const {
      found,
      exports,
      retention = [],
      about,
      hiddenFrom,
      since,
      entriesSince = {},
      personal,
      goneBy,
    } = collection.personal
    const { below, heldBy } = { below: undefined, heldBy: undefined, ...collection.work }
    const others = [about, below, heldBy].flatMap(index => index ?? [])
    const indexes = [...found, ...exports.map(each => each.found)].flatMap(way => ('index' in way ? [way.index] : []))
    const files = Object.values(personal).filter(field => field.is === 'file')
    for (const index of [...indexes, ...retention.map(rule => rule.index), ...others])
      expect([index, keysOf(collection, index)]).toEqual([index, expect.any(Array)])
    const leaves = leavesOf(described[name]?.schema)
    const fields = [
      ...[since, hiddenFrom].flatMap(field => field ?? []),
      ...Object.entries(entriesSince).map(([list, field]) => `${list}.${field}`),
      ...Object.values(personal).flatMap(({ by = [] }) => [by].flat().map(path => path.replace(/\.\d+\./, '.'))),
    ]
    expect(fields.filter(field => !leaves.includes(field))).toEqual([])
    expect(Object.keys(personal).length > 0).toBe(found.length > 0 || goneBy !== undefined)
    expect(files.filter(({ index }) => index === undefined || !keysOf(collection, index))).toEqual([])
  })

  it.each(named)(
    'of %s reaches everybody who stands in it: by an index that leaving looks through, or by `mentions`',
    (_name, each) => {
      const { found, personal, goneBy } = each.personal
      if (goneBy !== undefined) return
      const ways = found.flatMap(way => ('index' in way ? keysOf(each, way.index)?.[0] : '_id'))
      const places = Object.keys(personal).filter(field => personal[field]?.is === 'personId')
      expect(places.filter(field => !ways.includes(field) && !ways.includes('mentions'))).toEqual([])
    },
  )

  it.each(named)(
    'of %s knows its people: what is called an id of a person is declared as one, so that leaving finds it',
    (name, { personal: { personal, goneBy } }) => {
      if (goneBy !== undefined) return
      const ids = leavesOf(described[name]?.schema).filter(leaf => /(personId|openid)s?$/i.test(leaf))
      expect(ids.filter(leaf => !['personId', 'openid'].includes(personal[leaf]?.is ?? ''))).toEqual([])
    },
  )

  it.each(named)(
    'of %s gives people what it has headings for',
    (_name, { personal: { personal, exports, goneBy } }) => {
      const told = Object.values(personal).some(({ heading }) => heading !== undefined)
      if (told && goneBy === undefined) expect(exports).not.toEqual([])
    },
  )

  it.each(named)(
    'of %s knows its files: what is called a photo or a file is declared as one, so that it goes with its person',
    (name, { personal: { personal, goneBy } }) => {
      if (goneBy !== undefined) return
      const files = leavesOf(described[name]?.schema).filter(leaf =>
        /(?<!\bno)(photo|picture|image|attachment|file)(s|ids?)?$/i.test(leaf),
      )
      expect(files.filter(leaf => personal[leaf]?.is !== 'file')).toEqual([])
    },
  )

  it.each(named)('of %s keeps nothing longer than it says: what has days has a sweep', (_name, collection) => {
    const { personal, retention = [], goneBy } = collection.personal
    for (const { index, equal, purpose } of retention) {
      expect(purpose.days).toBeGreaterThan(0)
      // The field that follows those which are equal is the time from which the days count.
      expect(keysOf(collection, index)?.slice(0, -1)).toEqual(Object.keys(equal))
    }
    const limited = Object.entries(personal).filter(
      // What stands in an outbox is on its way.
      ([field, { purpose }]) => purpose.days !== null && !field.startsWith('outbox.'),
    )
    if (limited.length > 0 && goneBy === undefined) expect(retention.length).toBeGreaterThan(0)
  })
})
