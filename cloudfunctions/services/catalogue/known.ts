/** What is known of somebody, so that a guide does not ask it again (DOMAIN §7). What nobody knows is asked; a guest is asked everything. */
import { fail } from '@shared/errors'
import { may } from '@shared/permissions'
import { knownFrom } from '@shared/services/guide/guide'
import type { Answers, FactValue, KnownFact, ServiceSpec } from '@shared/services/guide/spec'
import { ofPerson } from '../../_platform/call/authorisation'
import { homesAt, type DatedPost, type Person } from '../../_platform/call/members'
import { dateOf, type DateText, type Time } from '../../_platform/time'
import { contacts } from '../../people/contacts/collections'
import { plainContact } from '../../people/contacts/encryptedContact'

type Facts = { [Fact in KnownFact]?: FactValue<Fact> }

/** Of the home that somebody lives in now: that it is here, what ties them to it, and a lease that runs. Pure. */
export function factsOfHome(lived: Pick<DatedPost, 'relation' | 'until'> | undefined, at: Time): Facts {
  if (!lived) return {}
  const { relation, until } = lived
  return {
    home: 'here',
    ...(relation ? { relation } : {}),
    ...(relation === 'tenant' && until && until > at ? { lease: 'running' as const } : {}),
  }
}

const bands: readonly [years: number, band: FactValue<'ageBand'>][] = [
  [100, 'from100'],
  [90, 'from90'],
  [80, 'from80'],
  [70, 'from70'],
  [65, 'from65'],
  [60, 'from60'],
  [18, 'from18'],
  [14, 'from14'],
  [0, 'from0'],
]

/** The band of whoever was born on the day in this ID number; on their birthday they are as old as that. Pure. */
export function ageBandOf(idNumber: string, today: DateText): FactValue<'ageBand'> | undefined {
  const born = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(idNumber)
  if (!born) return undefined
  const [, year = '', month = '', day = ''] = born
  const hadBirthday = today.slice(5) >= `${month}-${day}`
  const years = Number(today.slice(0, 4)) - Number(year) - (hadBirthday ? 0 : 1)
  return bands.find(([least]) => years >= least)?.[1]
}

/** Somebody for whom the caller acts at this moment. @throws notFound when they may not, or there is nobody */
export const forWhom = ofPerson((person, personId, { actor }): Person | null => {
  if (personId === actor.personId) return null
  if (!person || !may(actor, 'service.apply', { ownerId: personId }))
    throw fail('notFound', { message: '您现在不能替这个人办事，请他在「我的」里重新选您' })
  return person
})

/**
 * The answers that need not be asked for. The age comes from somebody's own ID number, which only they are told of: whoever acts for them is asked.
 * No trip, or one where a service asks for the age of somebody who is bound.
 */
export async function knownOf(
  spec: ServiceSpec,
  who: Pick<Person, 'posts' | 'home'> & { ownId: string | null },
  at: Time,
): Promise<Answers> {
  const [lived] = homesAt(who, at)
  const facts = factsOfHome(lived, at)
  const asksAge = spec.questions.some(({ known }) => known === 'ageBand')
  if (lived && who.ownId !== null && asksAge) {
    const idNumber = plainContact(await contacts.find(who.ownId), 'idNumber')
    const ageBand = idNumber === null ? undefined : ageBandOf(idNumber, dateOf(at))
    if (ageBand) facts.ageBand = ageBand
  }
  return knownFrom(spec, facts)
}
