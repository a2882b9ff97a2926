import { plansInput, plansOutput } from '@shared/festival/editions'
import { editionStates } from '@shared/festival/flow'
import { action } from '../../../_platform/call/action'
import { viewsOf } from '../../../_platform/setAside/each'
import { editions, sessions } from '../../collections'
import { staffView } from './staffView'

/** Every edition as staff see it, the newest first. Two trips. */
export const plans = action
  .allow('festival.check')
  .input(plansInput)
  .output(plansOutput)
  .query(async ({ input, ctx }) => {
    const { items, next } = await editions.page('byState', { state: editionStates }, input)
    const limit = Math.max(
      1,
      items.reduce((sum, each) => sum + each.sessions.length, 0),
    )
    const edition = items.map(({ number }) => number)
    const found = edition.length > 0 ? (await sessions.page('byEdition', { edition }, { limit })).items : []
    const now = ctx.clock.now()
    const view = (one: (typeof items)[number]) =>
      staffView(one, found.filter(each => each.edition === one.number), ctx.actor, now) // prettier-ignore
    return { items: viewsOf(editions, items, view), next }
  })
