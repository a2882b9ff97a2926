import { scopesOf } from '@shared/permissions'
import { queueInput, queueOutput } from '@shared/services/applying'
import { isOpenApplication, applicationStates, type ApplicationState } from '@shared/services/flow'
import { action } from '../../../_platform/call/action'
import { viewsOf } from '../../../_platform/setAside/each'
import { applications } from '../../applying/collections'
import { mayDecide } from '../../applying/parties'
import type { Application } from '../../applying/schema'
import { summaryOf } from '../../applying/view'

const open = applicationStates.filter(state => isOpenApplication(state) && state !== 'draft')
/** What the counter has to do something for. */
const toDo: readonly ApplicationState[] = ['submitted', 'precheck', 'accepted', 'processing']

/**
 * The counter's queue: what nobody has, what I have, what is late, or all that is open; whoever waits longest first; without the own household's. Two trips.
 */
export const queue = action
  .allow('service.handle')
  .input(queueInput)
  .output(queueOutput)
  .query(async ({ input, ctx: { actor, clock } }) => {
    const now = clock.now()
    const { list = 'all', cursor, limit } = input
    const ladder = scopesOf(actor, 'service.handle').flatMap(({ node }) => node ?? [])
    const isTheirs = (application: Application) => mayDecide(application, actor)
    const options = { cursor, limit }
    const page = await (list === 'mine'
      ? applications.page(
          'byHolder',
          { 'holder.personId': actor.personId, state: open },
          { ...options, only: isTheirs },
        )
      : list === 'late'
        ? applications.page('byLate', { ladder, state: toDo }, { ...options, from: '', before: now, only: isTheirs })
        : applications.page(
            'byDesk',
            { ladder, state: list === 'waiting' ? toDo : open },
            { ...options, only: each => isTheirs(each) && (list === 'all' || each.holder === null) },
          ))
    return { items: viewsOf(applications, page.items, item => summaryOf(item, actor, now)), next: page.next }
  })
