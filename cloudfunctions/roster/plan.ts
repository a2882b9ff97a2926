/** What importing a file would write: found among what is stored, so that importing again doubles nothing. Pure but for keyed hashes. */
import type { RosterEntry } from '../people/binding/collections'
import { lookupOf } from '../_platform/privacy/vault'
import type { Listed } from './examine'

/** A listed person with the keyed hashes by which they are found. */
interface Known extends Listed {
  phoneLookup: string | null
  idLookup: string | null
}

export interface Write {
  /** Null when they are new. */
  before: RosterEntry | null
  /** Without what is encrypted: that is done when it is written. */
  after: Omit<RosterEntry, 'phone' | 'idNumber' | 'key'>
  phone: string | null
  idNumber: string | null
}

export interface Plan {
  writes: Write[]
  /** Entries that are as the file has them. */
  same: RosterEntry[]
}

/** @param batch names the import */
export function planOf(listed: Listed[], stored: RosterEntry[], batch: string): Plan {
  const plan: Plan = { writes: [], same: [] }
  const taken = new Set(stored.map(({ _id }) => _id))
  const storedOf = groupedByHome(stored)
  for (const [home, people] of groupedByHome(listed.map(known))) {
    const found = matched(people, storedOf.get(home) ?? [])
    for (const person of people) {
      const before = found.get(person) ?? null
      const { name, relation, leaseUntil } = person
      const after = {
        _id: before?._id ?? freeId(person, taken),
        version: before ? before.version + 1 : 0,
        ...{ home, name, relation, leaseUntil, batch },
        phoneLookup: person.phoneLookup ?? before?.phoneLookup ?? null,
        idLookup: person.idLookup ?? before?.idLookup ?? null,
        claimedBy: before?.claimedBy ?? null,
      }
      if (before && told.every(field => before[field] === after[field])) plan.same.push(before)
      else plan.writes.push({ before, after, phone: person.phone, idNumber: person.idNumber })
    }
  }
  return plan
}

/** What makes a difference. */
const told = ['name', 'relation', 'leaseUntil', 'phoneLookup', 'idLookup'] as const

const known = (person: Listed): Known => ({
  ...person,
  phoneLookup: person.phone && lookupOf('phone', person.phone),
  idLookup: person.idNumber && lookupOf('idNumber', person.idNumber),
})

/**
 * Who is who within a home: first by ID number, whatever the name has become, then by name unless two ID numbers say that
 * they are not the same.
 */
function matched(people: Known[], stored: RosterEntry[]): Map<Known, RosterEntry> {
  const found = new Map<Known, RosterEntry>()
  const left = new Set(stored)
  const match = (fits: (person: Known, entry: RosterEntry) => boolean) => {
    for (const person of people) {
      const entry = found.has(person) ? undefined : [...left].find(each => fits(person, each))
      if (!entry) continue
      found.set(person, entry)
      left.delete(entry)
    }
  }
  match((person, entry) => person.idLookup !== null && person.idLookup === entry.idLookup)
  match((person, entry) => person.name === entry.name && (person.idLookup === null || entry.idLookup === null))
  return found
}

/** The home and the name; somebody of the same name gets a number behind it. */
function freeId({ home, name }: Known, taken: Set<string>): string {
  for (let other = 0; ; other++) {
    const id = `${home}#${lookupOf('name', other === 0 ? name : `${name} ${other}`).slice(0, 16)}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

function groupedByHome<T extends { home: string }>(items: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.home)
    if (group) group.push(item)
    else groups.set(item.home, [item])
  }
  return groups
}
