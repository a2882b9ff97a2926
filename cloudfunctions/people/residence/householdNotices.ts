/** 住户变动: what the unit's lead is told of who lives behind a door, and a tenant of their lease (DOMAIN §3). */
import type { Holder } from '@shared/grid/node'
import { maskName } from '../../_platform/privacy/mask'
import type { Person } from '../../_platform/call/members'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell } from '../../_platform/messages/tell'
import { sha256 } from '../../_platform/personId'
import { toEpoch, type Time } from '../../_platform/time'
import { placeNodes } from '../../grid/places/placeNodes'
import type { HouseholdNotice } from './collections'
import { askedOf } from '../binding/deciders'
import { lastDayOf } from './lease'
import { sayDay } from '../../_platform/sayDay'

type Kind = HouseholdNotice['kind']

const titles: Record<Kind, string> = {
  movedOut: '有住户搬走了',
  livesElsewhere: '有住户搬到另一户住了',
  leaseEnding: '有租客的租期快到了',
  leaseOver: '有租客的租期到了',
}

interface Happened {
  kind: Kind
  person: Pick<Person, '_id' | 'name'>
  home: string
  at: Time
  /** When a lease ends. */
  until?: Time
}

/** The same end of a lease is told once, a move each time that it happens. */
const noticeId = ({ kind, person, home, at, until }: Happened) =>
  `h${sha256([person._id, home, until ? lastDayOf(until) : toEpoch(at), kind].join('#')).slice(0, 24)}`

/** The notice of something that happened, with its messages; whoever it is about is told only of their lease. */
export async function householdNotice(happened: Happened): Promise<HouseholdNotice> {
  const { kind, person, home, at, until } = happened
  const nodes = await placeNodes(home, at)
  const place = nodes.get(home)?.fullName ?? home
  const notice: HouseholdNotice = {
    _id: noticeId(happened),
    version: 0,
    kind,
    personId: person._id,
    home,
    at,
    outbox: [],
    outboxAt: null,
  }
  const facts = { who: maskName(person.name), place, at: until ?? at }
  const leads: Holder[] = askedOf(home, person._id, nodes, at)
  const told = leads.map(to => tell(to.personId, 'residentMoved', { ...facts, title: titles[kind] }, notice._id))
  if (kind === 'leaseEnding' && until) {
    const title = `租期到 ${sayDay(lastDayOf(until))}`
    told.push(tell(person._id, 'leaseEnding', { title, place, at: until }, notice._id))
  }
  return withOutbox(notice, told, at)
}
