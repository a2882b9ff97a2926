/**
 * Somebody leaves: how it begins, and how it goes on until nothing is left. Two passes, the second one a minute later, for what a call in
 * flight wrote behind the first. Between them the departure is remembered, encrypted, and after the last it is gone.
 */
import { fail } from '@shared/errors'
import { isStaffRole, roleLabels } from '@shared/permissions'
import * as z from '@shared/z'
import type { Context } from '../../_platform/call/action'
import { personEntity, record } from '../../_platform/privacy/audit'
import { freshId, type Clock } from '../../_platform/clock'
import { collection, index } from '../../_platform/data/collection'
import { people, type Member, type Person } from '../../_platform/call/members'
import { pseudonymOf, sha256 } from '../../_platform/personId'
import { addDays, addSeconds, type Time } from '../../_platform/time'
import { runTransaction } from '../../_platform/data/transaction'
import { lookupOf, encrypt, decrypt } from '../../_platform/privacy/vault'
import { bindings } from '../binding/collections'
import { contacts } from '../contacts/collections'
import { departures, type Departure } from './collections'
import { erase, goneOf } from './erase'
import type { Leaver } from './pseudonymised'
import { plainContact } from '../contacts/encryptedContact'

/** Longer than any function may run: then no call from before is on its way any more. Seconds. */
const untilNextPass = 60
const passes = 2
/** A call that is sent again after so many days is another one. */
const callKeptDays = 30
/** Documents that one run looks after. */
const documentsAtOnce = 120
/** Requests of one person; there are never so many. */
const mostRequests = 100

/** Reports lie above people: those in whose hands a clock runs are known by these two fields. */
const heldReports = collection('reports', z.looseObject({ _id: z.string() }), {
  byHolder: index('holder.personId', 'nextDueAt'),
})
const stillHolds = '您手里还有没办完的诉求。请先让上级或指挥中心转给接手的人,再来注销'

type Remembered = Omit<Leaver, 'until'>
const vaultPath = (id: string) => `departures/${id}/encrypted` as const

/**
 * The beginning, in one transaction: the person, their contacts and their requests are gone, and the departure is remembered. From then on
 * the openid is a guest's. The same call sent again changes nothing.
 * @throws notNow while they hold a post, will hold one, or have reports in their hands
 */
export async function begin({ actor, key, clock }: Context & { actor: Member }): Promise<Departure> {
  const { personId, openid } = actor
  const _id = `l${lookupOf('person', personId)}`
  const callId = `c${sha256(`${personId} ${key}`).slice(0, 24)}`
  const [requests, held] = await Promise.all([
    bindings.page('byPerson', { personId }, { limit: mostRequests }),
    heldReports.page('byHolder', { 'holder.personId': personId }, { from: '', limit: 1 }),
  ])
  const begun = await runTransaction(async transaction => {
    const earlier = await transaction.find(departures, _id)
    const sent = await transaction.find(departures, callId)
    if (sent) return earlier ?? sent
    const person = await transaction.find(people, personId)
    const at = clock.now()
    if (person) checkPosts(person, at)
    if (held.items.length > 0) throw fail('notNow', { message: stillHolds })
    const contact = await transaction.find(contacts, personId)
    const known = earlier && rememberedOf(earlier)
    const leaver: Remembered = {
      personId,
      openid,
      // One for each departure: a second one, before the first is over everywhere, has its own.
      pseudonym: known && earlier?.passes === 0 ? known.pseudonym : pseudonymOf(freshId()),
      names: unique([...(known?.names ?? []), person?.name, ...requests.items.map(r => r.name)]),
      numbers: unique([...(known?.numbers ?? []), plainContact(contact, 'phone'), plainContact(contact, 'idNumber')]),
    }
    if (person) await transaction.remove(people, personId)
    if (contact) await transaction.remove(contacts, personId)
    const departure: Departure = {
      _id,
      version: (earlier?.version ?? -1) + 1,
      encrypted: encrypt(JSON.stringify(leaver), vaultPath(_id)),
      // A guess from before the end of this transaction, put right after it.
      until: addSeconds(at, 5),
      passes: 0,
      dueAt: addSeconds(at, untilNextPass),
    }
    await (earlier ? transaction.save(departures, earlier, departure) : transaction.insert(departures, departure))
    const call = { _id: callId, version: 0, encrypted: null, until: at, passes, dueAt: addDays(at, callKeptDays) }
    await transaction.insert(departures, call)
    await record(transaction, { entity: personEntity(personId), action: 'leave', by: goneOf(leaver) }, at)
    return departure
  })
  const now = clock.now()
  if (begun.passes > 0 || now >= begun.until) return begun
  const exact = { ...begun, version: begun.version + 1, until: now }
  return (await departures.save(begun, exact)) ? exact : begun
}

const unique = (texts: (string | null | undefined)[]) => [...new Set(texts.filter((text): text is string => !!text))]

function checkPosts({ posts }: Person, at: Time): void {
  const held = posts.find(({ role, until }) => isStaffRole(role) && (!until || at < until))
  if (!held) return
  throw fail('notNow', {
    message: `您还有${roleLabels[held.role]}的岗位。请先交接岗位:让上级安排好接手的人,再来注销`,
  })
}

const rememberedOf = ({ _id, encrypted }: Departure): Remembered | null =>
  encrypted === null ? null : (JSON.parse(decrypt(encrypted, vaultPath(_id))) as Remembered)

/**
 * Goes on with a departure as far as one run can.
 * @returns true when a whole pass is done
 */
export async function goOn(departure: Departure, clock: Clock): Promise<boolean> {
  const now = clock.now()
  const remembered = rememberedOf(departure)
  if (!remembered) return departures.remove(departure._id)
  const leaver: Leaver = { ...remembered, until: departure.until }
  const whole = await erase(leaver, { documents: documentsAtOnce }, now)
  const done = departure.passes + Number(whole)
  if (done >= passes) await departures.remove(departure._id)
  else {
    const dueAt = whole ? addSeconds(now, untilNextPass) : now
    await departures.save(departure, { ...departure, version: departure.version + 1, passes: done, dueAt })
  }
  return whole
}
