/** Somebody without an account whom staff write a report down for: old, a guest, on the phone (DOMAIN §4, decisions/0035). */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { phoneAsTyped } from '@shared/people/identity'
import { householdOf, may } from '@shared/permissions'
import type { StrangerInput } from '@shared/reports/stranger'
import type { PersonContext } from '../../_platform/call/context'
import { idByKey } from '../../_platform/data/calls'
import { strangerIdOf } from '../../_platform/personId'
import { communityCode } from '../../grid/places/community'
import { codesOf, laddersAt } from '../../grid/places/placeNodes'
import { encryptedStranger } from '../../people/strangers/stranger'
import type { KeptStranger } from '../../people/strangers/collections'
import type { Report } from '../collections'
import type { Reporter } from '../lifecycle/acting'

/** What is known of them while the report is written: what of it is kept where, `keptStranger` says. */
export interface Stranger extends Reporter {
  phone: string | null
  /** Where they live, in words. */
  lives: string
  /** The codes of their home and of all above it. */
  above: string[]
}

/**
 * Somebody who has no account, of the caller's part of the grid: they live in it, or tell of a place in it.
 * @throws invalid for a home that is not there, forbidden for what lies elsewhere and for the caller's own household
 */
export async function stranger(
  { name, phone, home, lives = '' }: StrangerInput,
  { actor, clock, ...ctx }: PersonContext,
  _field: string,
  { place }: { place: Id<'place'> | null },
): Promise<Stranger> {
  const ladders = await laddersAt(
    [home, place].flatMap(code => code ?? []),
    clock.now(),
  )
  const above = home === undefined ? [] : codesOf(ladders.get(home))
  if (home !== undefined && above[0] !== home) throw fail('invalid', { fields: { home: '没有这一户，请重新选' } })
  const [their] = home === undefined ? [] : (ladders.get(home) ?? [])
  const where = place === null ? [] : codesOf(ladders.get(place))
  const isTheirs = [above, where, [communityCode]].some(ladder => may(actor, 'report.submitFor', { ladder }))
  if (!isTheirs) throw fail('forbidden', { message: '这个地方不归您管，请他打指挥中心的值班电话' })
  if (home !== undefined && householdOf(actor).homes.includes(home))
    throw fail('forbidden', { message: '自己和一家人的事，请本人在小程序里报' })
  return {
    personId: strangerIdOf(idByKey('r', { actor, clock, ...ctx })),
    name,
    homes: home === undefined ? [] : [home],
    bound: true,
    phone: phone === undefined ? null : phoneAsTyped(phone),
    lives: [their?.fullName, lives].filter(Boolean).join(' '),
    above,
  }
}

/** How they are called back: in whose part of the grid it lies, and where they live. */
export const keptStranger = (
  { personId, name, phone, lives, above }: Stranger,
  { ladder, submittedAt }: Report,
): KeptStranger =>
  encryptedStranger(
    { _id: personId, version: 1, name, place: lives, ladder: [...new Set([...ladder, ...above])], at: submittedAt },
    phone,
  )
