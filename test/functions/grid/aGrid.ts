/** What the tests of the grid say in a word: its people, who gets the next report, who holds what. */
import type { MyPosts, NodeView, PostView } from '../../../types/grid/contract'
import type { GridPost } from '../../../types/grid/node'
import type { Me } from '../../../types/people/contract'
import type { ReportView } from '../../../types/reports/contract'
import { aCommunity, who, type Community } from '../community'

export const unit = 'XZZ-2-E05-B03-U2'
export const sun = 'oXZZ-sun-deming' // leads building 3
export const wang = who.unitLead // leads unit 2 of it
export const lin = 'oXZZ-lin-yuzhen' // leads unit 4, on leave, 王秀兰 stands in
export const zhaoGuifang = 'oXZZ-zhao-guifang' // leads unit 3
export const liu = 'oXZZ-liu-chunmei' // leads area 2
export const chief = 'oXZZ-zhao-jianguo'
export const admin = 'oXZZ-deng-kai'

export let community: Community

/** Each test of the file begins with the community as it was at the beginning. */
export function eachInItsOwnCommunity(): void {
  beforeAll(async () => (community = await aCommunity()))
  beforeEach(() => community.renew())
  afterAll(() => community.stop())
}

export const hour = 3600_000
const text = (ms: number) => new Date(ms + 8 * hour).toISOString().replace('Z', '+08:00')
const nowMs = async () => Date.parse((await community.control<{ now: string }>('GET', 'clock')).now)
export const inHours = async (hours: number) => text((await nowMs()) + hours * hour)
export const advance = (ms: number) => community.control('POST', 'clock', { advance: ms })

/** Who gets what a resident reports now. */
export const receiver = async (place = unit) =>
  (
    await community.call<ReportView>('oXZZ-wu-qiang', 'reports.submit', {
      photos: [],
      text: '楼道堆了纸箱',
      place,
      category: 'clutter',
    })
  ).holder?.name
export const node = (code: string, by = chief) => community.call<NodeView>(by, 'grid.node', { code })
export const lead = async (code: string, by?: string) => (await node(code, by)).lead
export const away = (by: string, from: string, until: string, deputy?: string, key?: string) =>
  community.ask<MyPosts>(by, 'grid.takeLeave', { from, until, ...(deputy ? { deputy } : {}) }, key)
export const appoint = (
  by: string,
  input: { node: string; post: string; person: string; from: string; until?: string },
  key?: string,
) => community.ask<{ posts: PostView[] }>(by, 'grid.appoint', input, key)
export const rolesOf = async (openid: string) =>
  (await community.call<Me>(openid, 'people.me')).posts.map(p => `${p.role} ${p.node}`)
/** The posts of a node as they are stored. */
export function posts(code: string): GridPost[] {
  for (const node of community.database.dump('nodes')) if (node._id === code) return node.posts as GridPost[]
  throw new Error(`no node ${code}`)
}
