/**
 * Somebody leaves: how it begins, and how it goes on until nothing is left. Two passes, the second one a minute later, for what a call in
 * flight wrote behind the first. Between them the departure is remembered, encrypted, and after the last it is gone.
 */
import { fail } from '@shared/errors'
import { isStaffRole, roleLabels } from '@shared/permissions'
import type { Context } from '../../_platform/call/action'
import { personEntity, record } from '../../_platform/privacy/audit'
import { freshId, type Clock } from '../../_platform/clock'
import type { Work } from '../../_platform/data/declaration'
import { homesAt, people, type Member, type Person } from '../../_platform/call/members'
import { pseudonymOf, sha256 } from '../../_platform/personId'
import type { Leaver } from '../../_platform/privacy/personalData'
import { addDays, addSeconds, type Time } from '../../_platform/time'
import { runTransaction } from '../../_platform/data/transaction'
import { lookupOf, encrypt, decrypt } from '../../_platform/privacy/vault'
import { bindings, type Binding } from '../binding/collections'
import { contacts } from '../contacts/collections'
import { collections } from '../../collections'
import { lapseConsents } from '../children/lapseConsents'
import { departures, type Departure } from './collections'
import { erase, goneOf } from './erase'
import { firstField } from './personalDocuments'
import { isWholeName } from './withoutTraces'
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
    workInHandsOf(personId),
  ])
  const begun = await runTransaction(async transaction => {
    const earlier = await transaction.find(departures, _id)
    const sent = await transaction.find(departures, callId)
    if (sent) return earlier ?? sent
    const person = await transaction.find(people, personId)
    const at = clock.now()
    if (person) checkPosts(person, at)
    if (held) throw fail('notNow', { message: held.handOver })
    const contact = await transaction.find(contacts, personId)
    const known = earlier && rememberedOf(earlier)
    const leaver: Remembered = {
      personId,
      openid,
      // One for each departure: a second one, before the first is over everywhere, has its own.
      pseudonym: known && earlier?.passes === 0 ? known.pseudonym : pseudonymOf(freshId()),
      ...namesOf(person, requests.items, known),
      numbers: unique([...(known?.numbers ?? []), plainContact(contact, 'phone'), plainContact(contact, 'idNumber')]),
    }
    if (person) {
      await lapseConsents(
        transaction,
        person,
        homesAt(person, at).map(p => p.node),
        at,
      )
      await transaction.remove(people, personId)
    }
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

/** What they called themselves, and which of it somebody confirmed: with a post comes a name that was looked at. */
function namesOf(
  person: Person | null,
  requests: Binding[],
  known: Remembered | null,
): Pick<Leaver, 'names' | 'confirmed'> {
  const own = person && person.posts.length > 0 ? [person.name] : []
  const [all, approved] = [requests, requests.filter(r => r.state === 'approved')].map(list => list.map(r => r.name))
  return {
    names: unique([...(known?.names ?? []), ...own, ...(all ?? [])]).filter(isWholeName),
    confirmed: unique([...(known?.confirmed ?? []), ...own, ...(approved ?? [])]).filter(isWholeName),
  }
}

/** The first kind of work of which they have some in their hands. */
async function workInHandsOf(personId: string): Promise<Work | undefined> {
  const held = await Promise.all(
    collections.map(async each => {
      if (!each.work) return []
      const { heldBy } = each.work
      const { items } = await each.page(heldBy, { [firstField(each, heldBy)]: personId }, { from: '', limit: 1 })
      return items.length > 0 ? [each.work] : []
    }),
  )
  return held.flat()[0]
}

const unique = (texts: (string | null | undefined)[]) => [...new Set(texts.filter((text): text is string => !!text))]

function checkPosts({ posts }: Person, at: Time): void {
  const held = posts.find(({ role, until }) => isStaffRole(role) && (!until || at < until))
  if (!held) return
  throw fail('notNow', {
    message: `您还有${roleLabels[held.role]}的岗位。请先交接岗位：让上级安排好接手的人，再来注销`,
  })
}

const rememberedOf = ({ _id, encrypted }: Departure): Remembered | null =>
  encrypted === null ? null : (JSON.parse(decrypt(encrypted, vaultPath(_id))) as Remembered)

/**
 * Goes on with a departure as far as one run can. It is not over while a document waits for a human: whose traces stand in it nobody
 * would know any more, so it is tried again each day.
 * @returns true when a whole pass is done
 */
export async function goOn(departure: Departure, clock: Clock): Promise<boolean> {
  const now = clock.now()
  const remembered = rememberedOf(departure)
  if (!remembered) return departures.remove(departure._id)
  const leaver: Leaver = { ...remembered, until: departure.until }
  const { whole, setAside } = await erase(leaver, { documents: documentsAtOnce }, now)
  const done = departure.passes + Number(whole)
  if (done >= passes && setAside.length === 0) {
    await departures.remove(departure._id)
    return true
  }
  const dueAt = !whole ? now : done < passes ? addSeconds(now, untilNextPass) : addDays(now, 1)
  const after = { version: departure.version + 1, passes: Math.min(done, passes - 1), dueAt }
  const waiting = setAside.length > 0 ? setAside : undefined
  await departures.save(departure, { ...departure, ...after, setAside: waiting })
  return whole && setAside.length === 0
}
