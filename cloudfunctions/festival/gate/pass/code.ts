import { codeText } from '@shared/festival/code'
import { codeInput, codeOutput } from '@shared/festival/day/gate'
import { action } from '../../../_platform/call/action'
import { nodes } from '../../../grid/collections'
import { numberAt } from '../../editions/newest'
import { asApplicant, bound, principal } from '../../signUp/household'
import { familyOf } from '../family'
import { signatureOf } from './key'
import { passOf } from './pass'
import { sessionFacts } from '../sessionFacts'
import { ownEntry } from './thePass'
import { servedSession } from '../theSession'

/**
 * A household's code: of a session that it signed up for, or without one for its fruit. It is the same for everybody who lives there, works without
 * a network, and says nothing of the home. Three trips, five of a session's at first.
 * @throws notBound without a home, notFound for a session that it did not sign up for
 */
export const code = action
  .allow('festival.join')
  .input(codeInput)
  .ids({ session: servedSession, for: principal })
  .output(codeOutput)
  .query(async ({ input, ctx }) => {
    const { session, for: principalOf } = ctx.found
    const who = bound(input.for === undefined ? asApplicant(ctx) : (principalOf ?? null))
    const now = ctx.clock.now()
    const scope = session?._id ?? String(numberAt(now))
    // First: who did not sign up gets no digits.
    const entry = session ? await ownEntry(session._id, who) : null
    const [pass, node] = await Promise.all([
      passOf(scope, who.home, now),
      nodes.find(who.home, { select: ['fullName'] }),
    ])
    const { spoken, proxy } = pass
    return {
      code: codeText({ scope, spoken }, signatureOf({ scope, spoken })),
      spoken,
      edition: session?.edition ?? numberAt(now),
      session: session ? sessionFacts(session) : null,
      family: familyOf(who.name),
      place: node?.fullName ?? who.home,
      size: entry?.checkedIn?.size ?? entry?.partySize ?? null,
      state: entry?.state ?? null,
      checkedInAt: entry?.checkedIn?.at ?? null,
      proxy: proxy && { name: proxy.name, at: proxy.at },
    }
  })
