/** What a household has of an edition's fruit. */
import type { MyFruit } from '@shared/festival/day/fruit'
import { passThere } from '../../gate/pass/pass'
import type { Share } from '../collections'
import { dayOf } from '../ledger/totals'
import { sharesOfHome } from './shareOf'

/** What a home gets, whether it has it, and whether it asked that it be brought. Three trips at once. */
export async function fruitOfHome(edition: number, home: string): Promise<MyFruit> {
  const [shares, day, pass] = await Promise.all([
    sharesOfHome(edition, home),
    dayOf(edition),
    passThere(String(edition), home),
  ])
  return { share: shareView(shares, day?.homes ?? 0), asksDelivery: pass?.deliver ?? false }
}

/** All rounds together; null before the fruit is shared out. */
function shareView(shares: readonly Share[], homes: number): MyFruit['share'] {
  const [first] = shares
  if (!first) return null
  const handed = shares.flatMap(({ handed: had }) => had ?? [])
  const sum = (all: readonly { grams: number }[]) => all.reduce((total, { grams }) => total + grams, 0)
  return {
    grams: sum(shares),
    state: handed.length === shares.length ? ('handedOut' as const) : ('ready' as const),
    order: first.order,
    homes,
    elder: first.elder,
    deliver: shares.some(({ deliver }) => deliver),
    handedAt: handed.at(-1)?.at ?? null,
    handedGrams: handed.length > 0 ? sum(handed) : null,
  }
}
