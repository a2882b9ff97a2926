/**
 * Role × action × own or other part of the grid × own or other person, every cell, on the local cloud: deny by default, and
 * "not there" and "not yours" are one answer (DOMAIN §3). Beside the roles ask whoever leads two units, whoever leads on two levels, and whoever
 * stands in. What each action is about stands in matrix/table.ts.
 */
import { readFileSync } from 'node:fs'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { isStaffRole, type Permission, type Role } from '../../../types/permissions'
import type { GridNode } from '../../../types/grid/node'
import type { Manifest } from '../../cloud/plugin'
import { aCommunity, type Community } from '../community'
import { idOf, openidOf, photoActions, photoFiles, places, postsOf, rosterFiles, rosterPath, stranger } from './cells'
import { reached } from './households'
import { table } from './table'
import { callers, walker } from './walk'
import { differences } from '../../differences'

const { actions } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Manifest

let community: Community
let walk: ReturnType<typeof walker>
let cells = 0
beforeAll(async () => {
  community = await aCommunity()
  const over = { from: '2025-01-01T00:00:00.000+08:00', until: '2025-06-01T00:00:00.000+08:00' }
  const former = Object.values(places).map(place => ({ role: 'resident', node: `${place}-0501`, ...over }))
  await community.database.insertMany(
    'people',
    callers.map(caller => ({
      _id: idOf(caller),
      openid: openidOf(caller),
      name: '本人',
      posts: [...former, ...postsOf(caller)],
      home: caller === 'resident' ? (postsOf(caller)[0]?.node ?? null) : null,
      msgCredits: {},
      joinedAt: '2026-01-01T08:00:00.000+08:00',
    })),
  )
  const nodes = new Map<string, GridNode>()
  for (const node of community.database.dump('nodes')) nodes.set(String(node._id), node as unknown as GridNode)
  const nodeOnce = (code: string): GridNode => {
    const node = nodes.get(code)
    if (!node) throw new Error(`no node ${code}`)
    return node
  }
  /** Whoever works stands in the grid with their post too, behind whoever stands there already. */
  const hold = async (role: Role, code: string, personId: string) => {
    const term = { from: '2025-01-01T00:00:00.000+08:00', until: null, leave: [], suspended: false, deputy: null }
    const node = nodeOnce(code)
    const after = { ...node, posts: [...node.posts, { role, personId, name: '本人', ...term }] }
    nodes.set(code, after)
    await community.database.insertMany('nodes', [after])
  }
  for (const caller of callers)
    for (const { role, node } of postsOf(caller)) if (isStaffRole(role)) await hold(role, node, idOf(caller))
  await standIn(nodeOnce(places.own))
  // A second admin of the community, so that the first one can go.
  await hold('admin', 'XZZ', stranger)
  await givePhones()
  await storeFiles()
  walk = walker(community, nodeOnce)
  community.database.mark()
})
// Each action meets the same world: what others left would make every list longer, and one of the callers is gone after 注销.
afterEach(() => community.database.rewind())
afterAll(async () => {
  process.stdout.write(`the matrix: ${actions.length} actions × ${callers.length} callers, ${cells} cells asked\n`)
  await community.stop()
})

/** The lead of the own unit is away, and somebody stands in: that alone gives no right over what is not in their hands. */
async function standIn(node: GridNode) {
  const leave = [{ from: '2026-01-01T00:00:00.000+08:00', until: '2036-01-01T00:00:00.000+08:00' }]
  const deputy = { personId: idOf('standIn'), name: '本人' }
  const posts = node.posts.map((post, at) => (at === 0 ? { ...post, leave, deputy } : post))
  await community.database.insertMany('nodes', [{ ...node, posts }])
}

/** Somebody in each part of the grid whose phone we hold. */
async function givePhones() {
  for (const part of ['own', 'other'] as const) {
    const [openid, node] = [reached[part], `${places[part]}-0602`]
    const person = {
      _id: personIdOf(openid),
      openid,
      name: '有电话',
      posts: [{ role: 'resident', node }],
      home: node,
      msgCredits: {},
    }
    await community.database.insertMany('people', [{ ...person, joinedAt: '2026-01-01T08:00:00.000+08:00' }])
    await community.call(openid, 'people.setContact', { phone: '13853204321' })
  }
}

async function storeFiles() {
  for (const caller of callers)
    for (const action of photoActions) photoFiles.set(`${caller} ${action}`, await community.photo(openidOf(caller)))
  const rows = (relation: string) => Buffer.from(`房屋编码,姓名,关系\n${places.own}-0602,何花,${relation}\n`)
  for (const caller of callers)
    for (const action of ['check', 'errorTable', 'import']) {
      const path = rosterPath(caller, action)
      rosterFiles.set(
        path,
        await community.upload(openidOf(caller), path, rows(action === 'errorTable' ? '亲戚' : '业主')),
      )
    }
}

describe('every role × every action × own or other part of the grid × own or other person', () => {
  it('has a thing for every action, and no row is left over', () => {
    expect(
      differences(
        Object.keys(table),
        actions.map(a => a.name),
      ),
    ).toEqual([])
  })

  it.each(actions.map(a => [a.name, a.permission as Permission] as const))(
    '%s is for those who have %s over it, and for nobody else',
    async (name, right) => {
      for (const [nth, row] of [table[name] ?? []].flat().entries()) {
        const walked = await walk(name, right, row, nth)
        cells += walked.cells
        expect(walked.wrong).toEqual([])
        // Somebody got through: a row that refuses everybody would prove nothing, where no other test shows it.
        if (!('shownBy' in row)) expect(walked.past > 0).toBe(right !== 'system')
      }
    },
  )
})
