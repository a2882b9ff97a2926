/** Who lives where, as far as fruit goes: every home has its share, whoever signed up or has this app (DOMAIN §6). */
import { homesAt, people, type Person } from '../../../_platform/call/members'
import { everyPage } from '../../../_platform/data/everyPage'
import { inFlight } from '../../../_platform/data/inFlight'
import type { Time } from '../../../_platform/time'
import { nodes } from '../../../grid/collections'
import { passes } from '../../gate/collections'
import type { Home } from './list'

/** Of a read: a function is given a thousand at once, and a page looks one further. */
const atOnce = 900
/** Homes whose people are read together, and how many of these reads at a time. */
const homesAtOnce = 400
const readsAtOnce = 4

type Living = Pick<Person, '_id' | 'home' | 'posts' | 'care'>

const peopleOf = (homes: readonly string[]): Promise<Living[]> =>
  everyPage(cursor =>
    people.page('byPlace', { 'posts.node': homes }, { cursor, limit: atOnce, select: ['home', 'posts', 'care'] }),
  )

/**
 * Every home of the community, with who lives there at that moment. Brought to them: an old person who lives alone, and whoever asked.
 * A trip for each nine hundred homes, and some three for each four hundred.
 */
export async function everyHome(edition: number, at: Time): Promise<Home[]> {
  const read = (cursor?: string) => nodes.page('byKind', { kind: 'home' }, { cursor, limit: atOnce, select: ['kind'] })
  const codes = (await everyPage(read)).map(({ _id }) => _id)
  const batches = Array.from({ length: Math.ceil(codes.length / homesAtOnce) }, (_each, nth) =>
    codes.slice(nth * homesAtOnce, (nth + 1) * homesAtOnce),
  )
  const scope = String(edition)
  const asked = everyPage(cursor => passes.page('byDelivery', { scope, deliver: true }, { cursor, limit: atOnce }))
  const [found, wanted] = await Promise.all([inFlight(readsAtOnce, batches, peopleOf), asked])
  return homesWith(codes, found.flat(), new Set(wanted.map(({ home }) => home)), at)
}

/** Pure. */
export function homesWith(
  codes: readonly string[],
  living: readonly Living[],
  asked: ReadonlySet<string>,
  at: Time,
): Home[] {
  const byHome = new Map<string, Living[]>()
  // A person with two homes lives in one of them, and counts there; who is read with two homes of theirs counts once.
  for (const person of new Map(living.map(each => [each._id, each])).values()) {
    const lived = homesAt(person, at)[0]?.node
    if (lived) byHome.set(lived, [...(byHome.get(lived) ?? []), person])
  }
  return codes.map(home => {
    const there = byHome.get(home) ?? []
    const elder = there.some(({ care }) => care?.includes('elder'))
    const alone = there.some(({ care }) => care?.includes('elder') && care.includes('livesAlone'))
    return { home, heads: there.length, elder, deliver: alone || asked.has(home) }
  })
}
