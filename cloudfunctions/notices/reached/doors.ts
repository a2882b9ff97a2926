/** The list for knocking on doors: who is missing, unit by unit, and who leads each. */
import { kindOf, ladderOf } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import type { CareTag } from '@shared/notices/tags'
import type { Readers, UnreadPerson } from '@shared/notices/reading'
import type { Time } from '../../_platform/time'
import { nodes } from '../../grid/collections'
import { nameOfPart } from '../../grid/places/community'
import { leadNow } from '../../grid/routing/available'
import { contacts } from '../../people/contacts/collections'
import { maskedContact } from '../../people/contacts/encryptedContact'
import type { Receipt } from '../collections'

/** Somebody whom a notice is for, where they belong to it, and how far it has come with them. */
export interface Reader {
  id: string
  name: string
  place: string
  receipt: Receipt | undefined
  hasRead: boolean
  hasConfirmed: boolean
  /** WeChat can tell them once more. */
  hearsAgain: boolean
  /** What is noted of how they live, where the caller may know. */
  care: CareTag[] | null
}

/** The unit of a home; of a place that lies in none, the place. */
const groupOf = (place: string) => ladderOf(place).find(code => kindOf(code) === 'unit') ?? place

/**
 * One page of them with the groups that stand in it. Two trips at once.
 * @param missing all who are missing in the part of the grid that is looked at: the groups count them
 */
export async function doorsOf(
  page: readonly Reader[],
  missing: readonly Reader[],
  node: string,
  now: Time,
): Promise<Pick<Readers, 'items' | 'groups'>> {
  if (page.length === 0) return { items: [], groups: [] }
  const codes = [...new Set(page.map(({ place }) => groupOf(place)))]
  const [held, found] = await Promise.all([
    contacts.findMany(page.map(({ id }) => id)),
    nodes.findMany([...page.map(({ place }) => place), ...codes]),
  ])
  const contactOf = new Map(held.map(contact => [contact._id, contact]))
  const nodeOf = new Map(found.map(each => [each._id, each]))
  const isNear = kindOf(node) === 'unit' || kindOf(node) === 'building'
  return {
    items: page.map(reader => doorOf(reader, nodeOf.get(reader.place), maskedContact(contactOf.get(reader.id) ?? null).phone)),
    groups: codes.map(code => {
      const group = nodeOf.get(code)
      const there = missing.filter(({ place }) => groupOf(place) === code)
      return {
        code,
        name: (isNear ? group?.name : group?.fullName) ?? nameOfPart(code),
        lead: group ? leadOf(group, now) : null,
        missing: there.length,
        told: there.filter(({ receipt }) => receipt?.called?.outcome === 'done').length,
      }
    }),
  } // prettier-ignore
}

/** Whoever leads it now, or stands in. */
function leadOf(node: GridNode, now: Time): Readers['groups'][number]['lead'] {
  const who = leadNow(node, now)?.who
  return who ? { name: who.name, role: who.role } : null
}

function doorOf(
  { id, name, place, receipt, hasRead, care }: Reader,
  home: GridNode | undefined,
  phone: string | null,
): UnreadPerson {
  const called = receipt?.called
  return {
    person: { id, name, phone },
    place: home?.fullName ?? place,
    home: kindOf(place) === 'home' ? place : null,
    group: groupOf(place),
    care,
    hasRead,
    called: called ? { outcome: called.outcome, at: called.at, by: called.by.name, tries: called.tries } : null,
  }
}
