import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionSpec } from '../../../plugin'
import { failure, startDatabase } from '../testing'

const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const byPhone: CollectionSpec = { indexes: [{ name: 'byPhone', keys: [['phone', 1]], unique: true }] }
const byTag: CollectionSpec = { indexes: [{ name: 'byTag', keys: [['tags', 1]] }] }

/** Starts a database, does something and stops it. */
async function using<T>(
  options: Parameters<typeof startDatabase>[0],
  work: (started: Awaited<ReturnType<typeof startDatabase>>) => Promise<T>,
): Promise<T> {
  const started = await startDatabase(options)
  try {
    return await work(started)
  } finally {
    await started.cloud.stop()
  }
}

describe('a unique index', () => {
  it('lets a value in once, and counts a missing one as null', () =>
    using({}, async ({ database, node }) => {
      database.declare({ members: byPhone })
      const members = node.collection('members')
      await members.add({ _id: 'a', phone: '1' })
      expect(await failure(members.add({ _id: 'b', phone: '1' }))).toMatch(/E11000.*byPhone.*phone: "1"/)
      await members.add({ _id: 'c' })
      expect(await failure(members.add({ _id: 'd' }))).toMatch(/E11000.*phone: null/)
      expect(await failure(members.add({ _id: 'e', phone: null }))).toContain('E11000')
      expect(await failure(members.doc('c').update({ phone: '1' }))).toContain('E11000')
      await members.doc('a').update({ phone: '2' })
      await members.doc('c').update({ phone: '1' })
      await members.doc('c').remove()
      await members.add({ _id: 'f', phone: '1' })
    }))

  it('counts the elements of an array one by one, and not twice within a document', () =>
    using({}, async ({ database, node }) => {
      database.declare({ members: byPhone })
      const members = node.collection('members')
      await members.add({ _id: 'a', phone: ['1', '2', '2'] })
      expect(await failure(members.add({ _id: 'b', phone: ['3', '2'] }))).toContain('E11000')
      await members.doc('a').update({ phone: node.command.push(['4']) })
    }))

  it('cannot be declared over duplicates', () =>
    using({}, async ({ database }) => {
      database.declare({ members: { indexes: [] } })
      await database.insertMany('members', [{ phone: '1' }, { phone: '1' }])
      expect(() => database.declare({ members: byPhone })).toThrow('E11000')
      // The failed declaration changed nothing.
      expect(database.explain('members', { phone: '1' })).toMatchObject({ index: null, served: false })
      await database.insertMany('members', [{ phone: '1' }])
    }))
})

describe('the catalogue', () => {
  it('keeps collections, documents and indexes over a restart', async () => {
    const options = { memory: false, dataDir: folder }
    await using(options, async ({ database, db }) => {
      database.declare({ reports: byTag })
      await db.createCollection('free')
      await database.insertMany('reports', [
        { _id: 'a', tags: ['x', 'y'] },
        { _id: 'b', tags: 'x' },
      ])
      await db.collection('free').add({ data: { _id: 'f' } })
    })
    await using(options, async ({ database, db, cost }) => {
      database.declare({ reports: byTag })
      expect([...database.dump('free')]).toEqual([{ _id: 'f' }])
      const counted = await cost(() => db.collection('reports').where({ tags: 'x' }).get() as Promise<unknown>)
      expect(counted).toMatchObject({ examined: 2, returned: 2, byIndex: { 'reports.byTag': {} } })
      // The index still knows that it holds arrays: `y` and `x` lead to one document once.
      expect(
        await db
          .collection('reports')
          .where({ tags: db.command.in(['x', 'y']) })
          .count(),
      ).toMatchObject({ total: 2 })
    })
  })

  it('builds what is newly declared from the documents that are there, and drops what is gone', () =>
    using({}, async ({ database, node }) => {
      database.declare({ reports: { indexes: [] } })
      await database.insertMany('reports', [
        { _id: 'a', n: 2 },
        { _id: 'b', n: 1 },
      ])
      const find = async () =>
        (
          await node
            .collection('reports')
            .where({ n: node.command.gt(0) })
            .get()
        ).data
      expect(await failure(find())).toContain('[LocalCloud.Unindexed]')
      database.declare({ reports: { indexes: [{ name: 'byN', keys: [['n', 1]] }] } })
      expect(await find()).toEqual([
        { _id: 'b', n: 1 },
        { _id: 'a', n: 2 },
      ])
      database.declare({ reports: { indexes: [{ name: 'byN', keys: [['n', -1]] }] } })
      expect(await find()).toEqual([
        { _id: 'a', n: 2 },
        { _id: 'b', n: 1 },
      ])
      database.declare({ reports: { indexes: [] } })
      expect(await failure(find())).toContain('[LocalCloud.Unindexed]')
    }))

  it('can be declared anew while writes are under way', () =>
    using({}, async ({ database, node }) => {
      database.declare({ reports: { indexes: [] } })
      const adds = Array.from({ length: 50 }, (_, n) => node.collection('reports').add({ _id: `r${n}`, n }))
      await Promise.race(adds)
      database.declare({ reports: { indexes: [{ name: 'byN', keys: [['n', 1]] }] } })
      await Promise.all(adds)
      expect(
        await node
          .collection('reports')
          .where({ n: node.command.gte(0) })
          .count(),
      ).toMatchObject({ total: 50 })
    }))

  it('refuses more than 20 indexes', () =>
    using({}, async ({ database }) => {
      const indexes = Array.from({ length: 21 }, (_, n): CollectionSpec['indexes'][number] => ({
        name: `i${n}`,
        keys: [[`f${n}`, 1]],
      }))
      expect(() => database.declare({ reports: { indexes } })).toThrow('20 indexes')
    }))

  it('is emptied down to the declared collections', () =>
    using({}, async ({ database, db }) => {
      database.declare({ reports: byTag })
      await db.createCollection('free')
      expect(database.isEmpty()).toBe(true)
      await database.insertMany('reports', [{ tags: ['x'] }])
      expect(database.isEmpty()).toBe(false)
      await database.clear()
      expect(database.isEmpty()).toBe(true)
      expect(await failure(db.collection('free').get() as Promise<unknown>)).toContain('-502005')
      await database.insertMany('reports', [{ _id: 'a', tags: ['x', 'y'] }])
      expect(await db.collection('reports').where({ tags: 'y' }).count()).toMatchObject({ total: 1 })
    }))
})

describe('the rule that an index serves each query', () => {
  it('names the collection, the fields and what there is', () =>
    using({}, async ({ database, node }) => {
      database.declare({ reports: byTag })
      const reports = node.collection('reports')
      const refused =
        '[LocalCloud.Unindexed] no declared index of "reports" serves a query on (level, sort by at); declared: byTag(tags 1)'
      expect(await failure(reports.where({ level: 1 }).orderBy('at', 'desc').get())).toContain(refused)
      expect(await failure(reports.where({ level: 1 }).update({ level: 2 }))).toContain('(level)')
      expect(await failure(reports.where({ level: 1 }).remove())).toContain('(level)')
      expect(await failure(reports.where({ level: 1 }).count())).toContain('(level)')
      expect(await failure(reports.orderBy('at', 'asc').get())).toContain('sort by at')
      await reports.where({ tags: 'x', level: 1 }).get()
      await reports.where({ _id: node.command.gte('a') }).get()
      await reports.limit(10).get()
    }))

  it('only reports when that is asked for', () =>
    using({ unindexed: 'warn' }, async ({ database, node }) => {
      database.declare({ reports: byTag })
      await database.insertMany('reports', [
        { _id: 'a', level: 1 },
        { _id: 'b', level: 2 },
      ])
      expect((await node.collection('reports').where({ level: 1 }).get()).data).toEqual([{ _id: 'a', level: 1 }])
    }))
})
