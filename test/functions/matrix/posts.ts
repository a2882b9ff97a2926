/** Rows about posts of the grid: who may fill which (DOMAIN §2). */
import type { Role } from '../../../types/permissions'
import { ladderOf } from '../../../types/grid/code'
import { openidOf, places, postsOf, type Cell, type Input, type Make, type Thing } from './cells'
import { mineOrNot, type OfThing, type Row, type Who } from './rows'

const leads: readonly Role[] = ['unitLead', 'buildingLead', 'areaLead', 'chiefLead']
const reserved: readonly Role[] = ['admin', 'auditor', 'accountant', 'chiefLead']
/** DOMAIN §2, config/community/posts.ts: a lead the lead posts below, the chief lead all but the reserved, an admin all. */
const fills =
  (post: FilledPost): Who =>
  ({ caller, place }) =>
    postsOf(caller).some(({ role, node }) => {
      const above = ladderOf(postPlaces[post][place]).slice(1)
      if (role === 'admin' || (role === 'chiefLead' && !reserved.includes(post))) return true
      return (role === 'buildingLead' || role === 'areaLead') && above.includes(node) && leads.includes(post)
    })
/** Where such a post lies; a unit that none of the callers leads, so that no appointment ends their own term. */
const postPlaces = {
  unitLead: { own: 'XZZ-2-E05-B03-U3', other: 'XZZ-1-E01-B01-U2' },
  police: { own: 'XZZ-2', other: 'XZZ-1' },
  admin: { own: 'XZZ', other: 'XZZ' },
} as const
type FilledPost = keyof typeof postPlaces
const holdersNow: Partial<Record<string, string>> = {
  'unitLead XZZ-2-E05-B03-U3': 'oXZZ-zhao-guifang',
  'unitLead XZZ-1-E01-B01-U2': 'oXZZ-unitLead-of-XZZ-1-E01-B01-U2',
  'police XZZ-2': 'oXZZ-ma-wei',
  'police XZZ-1': 'oXZZ-ding-yong',
  'admin XZZ': 'oXZZ-deng-kai',
}
/** Filling, ending or suspending: never for oneself, and a refusal says nothing of who holds it. */
export const onPost = (
  post: FilledPost,
  input: (thing: Thing, cell: Cell) => Input,
  persons: OfThing['persons'] = mineOrNot,
): Row => ({
  kind: 'thing',
  persons,
  hides: false,
  alone: true,
  make: ({ place }) => {
    const node = postPlaces[post][place]
    return { id: `${post} ${node}`, node, documents: [] }
  },
  input: (thing, cell) => ({ node: thing.node, ...input(thing, cell) }),
  expect: cell => (fills(post)(cell) && cell.person !== 'mine' ? 'past' : 'forbidden'),
})
export const postRef = (thing: Thing, { caller, person }: Cell): Input => ({
  post: thing.id.split(' ')[0] ?? '',
  person: person === 'mine' ? openidOf(caller) : (holdersNow[thing.id] ?? ''),
})
export const onEachPost = (input: (thing: Thing, cell: Cell) => Input) =>
  (['unitLead', 'police', 'admin'] as const).map(post => onPost(post, input))

/** A unit without a lead, which is a gap. */
export const makeVacancy: Make = ({ place }, nth) => {
  const node = `${places[place]}${nth % 7}`
  const unit = { _id: node, kind: 'unit', name: '空', fullName: `空单元 ${node}`, parent: node.slice(0, node.lastIndexOf('-')), order: 90, posts: [] }
  return { id: node, node, documents: [['nodes', unit]] }
} // prettier-ignore
/** The caller's own post, or one of somebody else. */
export const makePost: Make = ({ caller, place, person }) => {
  const [own] = person === 'mine' ? postsOf(caller) : []
  const node = own?.node ?? postPlaces.unitLead[place]
  return { id: node, node, documents: [] }
}
