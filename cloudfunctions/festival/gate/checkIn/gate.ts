import { hasPlaces } from '@shared/festival/entryFlow'
import { gateInput, gateOutput } from '@shared/festival/day/gate'
import { action } from '../../../_platform/call/action'
import { nodes } from '../../../grid/collections'
import { entries } from '../../collections'
import { familyOf } from '../family'
import { publicKey } from '../pass/key'
import { passesOf } from '../pass/pass'
import { sessionFacts } from '../sessionFacts'
import { servedSession } from '../theSession'

/**
 * Everybody who may come to a session, for a scanner that will have no network, and the key by which it tells a forged code. Four trips a page;
 * one more where somebody's digits were not asked for before.
 * @throws notFound
 */
export const gate = action
  .allow('festival.serve')
  .input(gateInput)
  .ids({ session: servedSession })
  .output(gateOutput)
  .query(async ({ input, ctx }) => {
    const { session } = ctx.found
    const now = ctx.clock.now()
    const { items, next } = await entries.page(
      'bySession',
      { session: session._id },
      { ...input, only: ({ state, home }) => hasPlaces(state) || state === 'noShow' || home in session.winners },
    )
    const homes = items.map(({ home }) => home)
    const unnamed = items.filter(({ place }) => place === '').map(({ home }) => home)
    const [passes, places] = await Promise.all([passesOf(session._id, homes, now), nodes.findMany(unnamed)])
    const fullNames = new Map(places.map(({ _id, fullName }) => [_id, fullName]))
    const rows = items.flatMap(({ _id, home, place, by, for: whom, partySize, roles, state, checkedIn }) => {
      const pass = passes.get(home)
      if (!pass) return []
      const who = { family: familyOf((whom ?? by).name), place: place || (fullNames.get(home) ?? home) }
      const came = checkedIn && { at: checkedIn.at, by: checkedIn.by.name }
      const { spoken, proxy } = pass
      return [{ id: _id, spoken, ...who, size: partySize, roles, state, checkedIn: came, proxy: proxy?.name ?? null }]
    })
    return { publicKey: publicKey(), session: sessionFacts(session), now, items: rows, next }
  })
