/** 住户变动: what the unit's lead is told of who lives behind a door, and a tenant of their lease (DOMAIN §3). */
import type { Holder } from '@shared/grid/node'
import type { CareTemplateId } from '@shared/messages/templates'
import { careTexts } from '@config/community/templates'
import { maskName } from '../../_platform/privacy/mask'
import type { Person } from '../../_platform/call/members'
import { withOutbox, type OutboxEntry } from '../../_platform/messages/outbox'
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
  const entry = (to: string, template: CareTemplateId, title: string): OutboxEntry => ({
    id: `${notice._id}:${to}:${template}`,
    to,
    template,
    title,
    ...careTexts[template]({ title, who: maskName(person.name), place, at: until ?? at }),
    at,
    target: { kind: 'household', id: notice._id },
    attempts: 0,
  })
  const leads: Holder[] = askedOf(home, person._id, nodes, at)
  const tenant =
    kind === 'leaseEnding' && until ? [entry(person._id, 'leaseEnding', `租期到 ${sayDay(lastDayOf(until))}`)] : []
  return withOutbox(notice, [...leads.map(to => entry(to.personId, 'residentMoved', titles[kind])), ...tenant], at)
}
