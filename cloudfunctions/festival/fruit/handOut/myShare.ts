import { myShareInput, myShareOutput } from '@shared/festival/day/fruit'
import { action } from '../../../_platform/call/action'
import { numberAt } from '../../editions/newest'
import { passOf } from '../../gate/pass/pass'
import { asApplicant, bound, principal } from '../../signUp/household'
import type { Share } from '../collections'
import { sharesOfHome } from './shareOf'
import { dayOf } from '../ledger/totals'

/** What the caller's household gets, whether it has it, and whether it is brought. Three trips at once. @throws notBound without a home */
export const myShare = action
  .allow('festival.join')
  .input(myShareInput)
  .ids({ for: principal })
  .output(myShareOutput)
  .query(async ({ input, ctx }) => {
    const { home } = bound(input.for === undefined ? asApplicant(ctx) : (ctx.found.for ?? null))
    const now = ctx.clock.now()
    const edition = numberAt(now)
    const [shares, day, pass] = await Promise.all([
      sharesOfHome(edition, home),
      dayOf(edition),
      passOf(String(edition), home, now),
    ])
    return { edition, share: shareView(shares, day?.homes ?? 0), asksDelivery: pass.deliver }
  })

function shareView(shares: readonly Share[], homes: number) {
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
