/** How a household is called where its fruit is handed out. */
import { homesAt, people } from '../../../_platform/call/members'
import type { Time } from '../../../_platform/time'
import { nodes } from '../../../grid/collections'
import { familyOf } from '../../gate/family'

/** By the one who has lived there longest; without a family where nobody there is known to us. Two trips at once. */
export async function householdAt(home: string, at: Time): Promise<{ family: string | null; place: string }> {
  const [node, found] = await Promise.all([
    nodes.find(home, { select: ['fullName'] }),
    people.page('byPlace', { 'posts.node': home }, { select: ['name', 'home', 'posts'] }),
  ])
  const first = found.items.find(person => homesAt(person, at)[0]?.node === home)
  return { family: first ? familyOf(first.name) : null, place: node?.fullName ?? home }
}
