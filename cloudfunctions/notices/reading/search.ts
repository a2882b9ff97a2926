import { listOutput, searchInput } from '@shared/notices/reading'
import { wordsIn } from '@shared/notices/terms'
import { action } from '../../_platform/call/action'
import { pairTerm, rarestFirst, says } from '../../_platform/data/finds'
import { viewsOf } from '../../_platform/setAside/each'
import { keysOfReader } from '../audience/whom'
import { notices, type Notice } from '../collections'
import { isListed, rowOf, rowFields } from './rows'

/**
 * Finds what is published for the caller by words of it, the newest first. The index knows pairs of letters under the keys of whom a notice is for: the
 * rarest pair is asked for, so that nobody's question reads notices of others (decisions/0037). Two trips.
 */
export const search = action
  .allow('notice.read')
  .input(searchInput)
  .output(listOutput)
  .query(async ({ input: { words, cursor, limit }, ctx: { actor, clock } }) => {
    const [rarest] = rarestFirst(words)
    if (rarest === undefined) return { items: [], next: null }
    const listed = isListed(actor, clock.now())
    const finds = keysOfReader(actor).map(key => pairTerm(key, rarest))
    const only = (notice: Notice) => listed(notice) && says(wordsIn(notice.content), words)
    const { items, next } = await notices.page('byFind', { finds }, { cursor, limit, only, select: rowFields })
    return { items: viewsOf(notices, items, rowOf), next }
  })
