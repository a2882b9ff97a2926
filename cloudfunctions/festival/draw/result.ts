import { fail } from '@shared/errors'
import { resultInput, resultOutput } from '@shared/festival/draw'
import { reservedPlaces } from '@shared/festival/drawing'
import { isAnnounced } from '@shared/festival/flow'
import type { Id } from '@shared/ids'
import { festivalRules } from '@config/community/festival'
import { action } from '../../_platform/call/action'
import { maskName } from '../../_platform/privacy/mask'
import { isPseudonym } from '../../_platform/personId'
import { editions, entries, lists, sessions, type Entry } from '../collections'
import { editionIdOf } from '../editions/plan/written'
import { pageId, pagesOf } from './list/list'

/** Sessions are public once they are there: they begin with the announcement. */
const anySession = (id: Id<'festivalSession'>) => id

/** `李＊＊`, as the printed list has it; somebody who left has no name. */
const whoOf = (entry: Pick<Entry, 'by' | 'for'> | undefined): string => {
  const person = entry?.for ?? entry?.by
  return !person || isPseudonym(person.personId) ? '已注销' : maskName(person.name).replace(/\*/g, '＊')
}

/**
 * The published list of a lottery, and what the public number made of it, page by page: all that anybody needs to do the draw again (docs/draw.md).
 * Of first come there is none. Three trips and those for the names of a page.
 * @throws notFound
 */
export const result = action
  .allow('festival.read')
  .input(resultInput)
  .ids({ session: anySession })
  .output(resultOutput)
  .query(async ({ input, ctx }) => {
    const session = await sessions.find(input.session)
    const edition = session && (await editions.find(editionIdOf(session.edition)))
    if (!session || !edition || !isAnnounced(edition.state)) throw fail('notFound')
    const { _id, state, plan, list, drawn } = session
    const pages = list ? pagesOf(list.entries, festivalRules.listRows) : 0
    const at = Number(input.cursor ?? 0)
    const page = list && at < pages ? await lists.find(pageId(_id, list.hash, at)) : null
    const ranked = drawn?.drawnAt ? (page?.ranking ?? []) : []
    const found = new Map((await entries.findMany(ranked.map(({ entry }) => entry))).map(entry => [entry._id, entry]))
    const homes = ctx.actor.posts.filter(({ role }) => role === 'resident').map(({ node }) => node)
    const isMine = (entry: string) => homes.some(home => entry === `${_id}#${home}`)
    const own = page?.rows.find(({ entry }) => isMine(entry))
    const confirmed = drawn?.confirmedAt ? drawn : null
    return {
      session: _id,
      name: plan.name,
      state,
      closesAt: plan.closesAt,
      closedAt: session.closedAt,
      places: plan.places,
      reserved: plan.reserved,
      reservedPlaces: reservedPlaces(plan),
      source: plan.mode === 'lottery' ? edition.source : null,
      listHash: list?.hash ?? null,
      listAt: list?.at ?? null,
      total: list?.entries ?? 0,
      publicNumber: confirmed?.number ?? null,
      enteredBy: confirmed?.by.name ?? null,
      confirmedBy: confirmed?.confirmedBy?.name ?? null,
      drawnAt: drawn?.drawnAt ?? null,
      entries: (page?.rows ?? []).map(({ number, size, reserved, lost, seal }) => ({ id: number, size, reserved, lost, seal })),
      ranking: ranked.map(({ rank, number, entry, placed }) => ({
        rank,
        id: number,
        who: whoOf(found.get(entry)),
        state: placed ? ('placed' as const) : ('waiting' as const),
        ...(isMine(entry) ? { mine: true } : {}),
      })),
      mine: own ? { id: own.number, home: own.entry.slice(_id.length + 1), nonce: own.nonce } : null,
      next: at + 1 < pages ? String(at + 1) : null,
    }
  }) // prettier-ignore
