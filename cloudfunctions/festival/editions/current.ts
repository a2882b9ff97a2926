import { currentOutput, type Current } from '@shared/festival/editions'
import { action } from '../../_platform/call/action'
import { newestAnnounced } from './newest'
import { publicSession } from './view'

const nothing: Current = {
  edition: null,
  state: null,
  year: null,
  rules: [],
  source: null,
  share: null,
  announced: 0,
  changes: [],
  sessions: [],
}

/** 柿子节 as it stands: what everybody may know of it. One trip. */
export const current = action
  .allow('festival.read', { unseen: true })
  .output(currentOutput)
  .query(async ({ ctx }) => {
    const found = await newestAnnounced(ctx.clock.now())
    if (!found) return nothing
    const { edition, sessions } = found
    const { number, state, year, rules, source, share, announced, changes } = edition
    const said = changes.map(({ at, says }) => ({ at, says })).reverse()
    return { edition: number, state, year, rules, source, share, announced, changes: said, sessions: sessions.map(publicSession) }
  }) // prettier-ignore
