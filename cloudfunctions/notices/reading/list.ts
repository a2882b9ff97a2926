import { listInput, listOutput } from '@shared/notices/reading'
import { listTerm } from '@shared/notices/terms'
import { action } from '../../_platform/call/action'
import { wholeTerm } from '../../_platform/data/finds'
import { viewsOf } from '../../_platform/setAside/each'
import { keysOfReader } from '../audience/whom'
import { notices } from '../collections'
import { isListed, rowOf, rowFields } from './rows'

/** What is published for the caller, the newest first; whoever came to live here since reads what still holds. Two trips. */
export const list = action
  .allow('notice.read')
  .input(listInput)
  .output(listOutput)
  .query(async ({ input, ctx: { actor, clock } }) => {
    const { column, cursor, limit } = input ?? {}
    const finds = keysOfReader(actor).map(key => wholeTerm(listTerm(key, column)))
    const only = isListed(actor, clock.now())
    const { items, next } = await notices.page('byFind', { finds }, { cursor, limit, only, select: rowFields })
    return { items: viewsOf(notices, items, rowOf), next }
  })
