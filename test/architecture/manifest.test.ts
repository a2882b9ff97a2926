import { rights } from '@shared/permissions'
import { existsSync, readdirSync } from 'node:fs'
import { read, readJson, repositoryFiles } from './files'
import type { Manifest } from '../cloud/plugin'
import { differences } from '../differences'

const manifest = readJson<Manifest>('dist/manifest.json')

interface Schema {
  type?: string
  properties?: object
  additionalProperties?: unknown
}

describe('every action', () => {
  const folders = readdirSync('cloudfunctions').filter(name => existsSync(`cloudfunctions/${name}/router.ts`))

  it('is built: each domain with a router has some', () => {
    const domains = new Set(manifest.actions.map(({ name }) => name.split('.')[0]))
    expect(differences(domains as Set<string>, folders)).toEqual([])
  })

  it('asks for a permission of the table', () => {
    const known = [...Object.keys(rights), 'system']
    expect(manifest.actions.filter(({ permission }) => !known.includes(permission)).map(({ name }) => name)).toEqual([])
  })

  it('has a permission that something asks for: none of the table is left over', () => {
    const asked = new Set(manifest.actions.map(({ permission }) => permission))
    const code = repositoryFiles()
      .filter(file => /^cloudfunctions\/.*\.ts$/.test(file))
      .map(read)
    const idle = Object.keys(rights).filter(
      right => !asked.has(right) && !code.some(text => text.includes(`, '${right}'`)),
    )
    expect(idle).toEqual([])
  })

  it('says what comes in, and takes no unknown key', () => {
    const open = manifest.actions.filter(({ input }) => {
      const { type, properties, additionalProperties } = input as Schema
      return type !== 'object' || !properties || additionalProperties !== false
    })
    expect(open.map(({ name, input }) => `${name} ${JSON.stringify(input)}`)).toEqual([])
  })

  it('says what goes out', () => {
    const silent = manifest.actions.filter(({ output }) => !(output as Schema).type)
    expect(silent.map(({ name }) => name)).toEqual([])
  })
})

describe('every function', () => {
  it('has a time-out and memory within what WeChat gives', () => {
    const wrong = Object.entries(manifest.functions).filter(
      ([, { timeout, memory }]) => !(timeout >= 3 && timeout <= 900) || ![128, 256, 512, 1024].includes(memory),
    )
    expect(wrong).toEqual([])
  })

  it('has one timer at the most', () => {
    const timers = Object.values(manifest.functions).map(({ triggers = [] }) =>
      triggers.filter(({ type }) => type === 'timer'),
    )
    expect(timers.filter(list => list.length > 1)).toEqual([])
    expect(timers.flat().length).toBeGreaterThan(0)
  })
})

describe('every collection', () => {
  const collections = Object.entries(manifest.collections)

  it('has at most 20 indexes, as the database allows', () => {
    expect(collections.length).toBeGreaterThan(3)
    expect(collections.filter(([, { indexes }]) => indexes.length > 20).map(([name]) => name)).toEqual([])
  })

  it('ends each index in _id, so that a cursor has one place', () => {
    const all = collections.flatMap(([name, { indexes }]) => indexes.map(index => ({ name, index })))
    expect(all.length).toBeGreaterThan(5)
    expect(
      all.filter(({ index }) => index.keys.at(-1)?.[0] !== '_id').map(({ name, index }) => `${name}.${index.name}`),
    ).toEqual([])
  })

  it('has no unique index: a missing field counts as null there, and the _id says it better', () => {
    expect(collections.filter(([, { indexes }]) => indexes.some(({ unique }) => unique)).map(([name]) => name)).toEqual(
      [],
    )
  })

  it('has no index that another one begins with', () => {
    const spelled = collections.flatMap(([name, { indexes }]) =>
      indexes.map(index => ({
        at: `${name}.${index.name}`,
        keys: `${name} ${JSON.stringify(index.keys.slice(0, -1)).slice(0, -1)}`,
      })),
    )
    const needless = spelled.filter(({ at, keys }) =>
      spelled.some(other => other.at !== at && `${other.keys},`.startsWith(`${keys},`)),
    )
    expect(needless.map(({ at }) => at)).toEqual([])
  })
})
