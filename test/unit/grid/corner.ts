/** A corner of the grid by hand, and what is asked of it. */
import { categoryOf } from '../../../config/community/categories'
import type { RoutingQuestion } from '../../../cloudfunctions/grid/routing/question'
import { route } from '../../../cloudfunctions/grid/routing/routing'
import type { GridNode, GridPost } from '../../../types/grid/node'
import type { Role } from '../../../types/permissions'

export const at = '2026-11-24T14:00:00.000+08:00'
export const away = [{ from: '2026-11-24T00:00:00.000+08:00', until: '2026-11-25T00:00:00.000+08:00' }]
export const post = (role: Role, personId: string, more: Partial<GridPost> = {}): GridPost => ({
  role, personId, name: personId, from: '2026-01-01T00:00:00.000+08:00', until: null, leave: [], suspended: false, deputy: null, ...more,
}) // prettier-ignore
export const node = (kind: GridNode['kind'], _id: string, posts: GridPost[], more: Partial<GridNode> = {}): GridNode => ({
  _id, kind, name: _id, fullName: `全${_id}`, parent: null, order: 1, posts, ...more,
}) // prettier-ignore

export const home = 'XZZ-2-E05-B03-U2-0402'
export const unit = 'XZZ-2-E05-B03-U2'
export const building = 'XZZ-2-E05-B03'
export const estate = 'XZZ-2-E05'
export const area = 'XZZ-2'
export type Posts = Partial<Record<string, GridPost[]>>
export const usual: Posts = {
  [unit]: [post('unitLead', '单')],
  [building]: [post('buildingLead', '楼')],
  [area]: [post('areaLead', '片'), post('property', '物')],
  XZZ: [post('chiefLead', '总'), post('dispatcher', '指'), post('auditor', '审'), post('admin', '管')],
}
export const world = (posts: Posts = {}) => {
  const all = { ...usual, ...posts }
  const nodes = [
    node('home', home, []),
    node('unit', unit, all[unit] ?? []),
    node('building', building, all[building] ?? []),
    node('estate', estate, []),
    node('area', area, all[area] ?? []),
    node('community', 'XZZ', all.XZZ ?? []),
  ]
  return nodes
}
export function ask(category: string, posts: Posts = {}, more: Partial<RoutingQuestion> & { below?: string } = {}) {
  const { below = home, ...rest } = more
  const all = world(posts)
  const from = below === null ? all.length - 1 : all.findIndex(one => one._id === below)
  const nodes = new Map(all.slice(from).map(one => [one._id, one]))
  const reporter = { personId: 'p-reporter', homes: [home] }
  return route({ category: categoryOf(category as never), place: below, reporter, at, working: true, nodes, ...rest })
}
export const names = (list: readonly { personId: string }[]) => list.map(({ personId }) => personId)
