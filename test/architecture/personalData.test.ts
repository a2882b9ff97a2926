/** No field without a word of what it is for: the inventory of personal data against the schemas of all collections. */
import { personalData } from '@config/community/personalData'
import { bases, type Holding } from '@config/community/personalData/kinds'
import type { Json, Manifest } from '../cloud/plugin'
import { read, readJson } from './files'
import { inventoryTable } from './inventoryTable'
import { leavesOf } from './leaves'
import { differences } from '../differences'

const { collections } = readJson<Manifest>('dist/manifest.json')
/** The index as a collection declares it: `['personId', '-at']`. */
const indexOf = (collection: string, index: string) =>
  collections[collection]?.indexes
    .find(({ name }) => name === index)
    ?.keys.slice(0, -1)
    .map(([field, direction]) => (direction === 1 ? field : `-${field}`))

/** What is wrong with a collection's row: leaves without a word, with two, and words for what is not there. */
function wrongWith(schema: Json | undefined, { personal, plain }: Pick<Holding, 'personal' | 'plain'>): string[] {
  const leaves = leavesOf(schema)
  const [said, silent] = [Object.keys(personal), Object.keys(plain)]
  return [
    ...leaves.filter(leaf => !said.includes(leaf) && !silent.includes(leaf)).map(leaf => `${leaf} is not classified`),
    ...said.filter(leaf => silent.includes(leaf)).map(leaf => `${leaf} is personal and plain`),
    ...[...said, ...silent].filter(leaf => !leaves.includes(leaf)).map(leaf => `${leaf} is not there`),
  ]
}

describe('the inventory of personal data', () => {
  it('has a row for each collection, and no other', () => {
    expect(
      differences(
        personalData.map(row => row.collection),
        Object.keys(collections),
      ),
    ).toEqual([])
  })

  it.each(personalData.map(row => [row.collection, row] as const))('classifies every text of %s', (name, row) => {
    expect(wrongWith(collections[name]?.schema, row)).toEqual([])
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
    const purposes = personalData.flatMap(({ personal }) => Object.values(personal).map(({ purpose }) => purpose))
    expect(purposes.length).toBeGreaterThan(50)
    for (const { says, basis, days } of purposes) {
      expect(says).toMatch(/\p{Script=Han}/u)
      expect(Object.keys(bases)).toContain(basis)
      expect(days === null || days > 0).toBe(true)
    }
  })

  it('finds documents of a person by indexes that are there, in every collection that holds some', () => {
    for (const { collection, found, exports, personal } of personalData) {
      for (const way of [...found, ...exports.map(each => each.found)])
        if (!('id' in way)) expect([collection, indexOf(collection, way.index)]).toEqual([collection, way.fields])
      const bySealOnly = collection === 'departures'
      expect({ collection, found: found.length > 0 }).toEqual({
        collection,
        found: Object.keys(personal).length > 0 && !bySealOnly,
      })
    }
  })

  it('keeps nothing longer than it says: what has days has a sweep', () => {
    for (const { collection, personal, keep = [] } of personalData) {
      for (const { index, fields, equal, purpose } of keep) {
        expect(purpose.days).toBeGreaterThan(0)
        expect([collection, indexOf(collection, index)]).toEqual([collection, fields])
        expect(fields.slice(0, -1)).toEqual(Object.keys(equal))
      }
      const limited = Object.entries(personal).filter(
        // What stands in an outbox is on its way.
        ([field, { purpose }]) => purpose.days !== null && !field.startsWith('outbox.'),
      )
      if (limited.length > 0 && collection !== 'departures')
        expect([collection, keep.length > 0]).toEqual([collection, true])
    }
  })
})
