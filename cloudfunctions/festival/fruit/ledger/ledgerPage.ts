import { ledgerInput, ledgerOutput } from '@shared/festival/day/fruit'
import { action } from '../../../_platform/call/action'
import { viewsOf } from '../../../_platform/setAside/each'
import { beginning, breakOf, sumsOf, wrongNow, type Break } from './chain'
import { ledger as lines, type Line } from '../collections'
import { totalsOf } from './entry'
import { sealBreak, sealsOf } from './sealed'
import { knownEdition, lineView, mark } from './theLine'
import { dayOf } from './totals'

/** Lines of one read of the whole: a function is given a thousand at once, and a page looks one further. */
const atOnce = 900

/**
 * The ledger of an edition, the newest line first, and whether anybody altered it: on the first page the whole of it is looked at, each line
 * with the one before, its sums with those that were counted, and all of it with what the audit sealed. A trip for each nine hundred lines and two for the
 * audit; of a further page three trips.
 * @throws notFound
 */
export const ledger = action
  .allow('festival.read')
  .input(ledgerInput)
  .output(ledgerOutput)
  .query(async ({ input: { edition, ...page }, ctx }) => {
    await knownEdition(edition)
    const day = await dayOf(edition)
    const { items, next } = await lines.page('bySeq', { edition }, { ...page, backwards: true })
    const sums = day ?? { harvest: 0, handedOut: 0, leftOver: 0, lines: 0, hash: '' }
    const breaks = page.cursor ? await pageBreaks(edition, items) : await wholeLedger(edition, sums)
    return {
      items: viewsOf(lines, items, lineView(ctx.actor)),
      next,
      totals: totalsOf(sums),
      lines: sums.lines,
      breaks,
    }
  })

/** All lines in their order, also those that are damaged: a damaged one is an altered one. */
async function everyLine(edition: number): Promise<Line[]> {
  const found: Line[] = []
  for (;;) {
    const from = (found.at(-1)?.seq ?? 0) + 1
    const { items } = await lines.page('bySeq', { edition }, { from, limit: atOnce, damagedToo: true })
    found.push(...items)
    if (items.length < atOnce) return found
  }
}

async function wholeLedger(edition: number, sums: Parameters<typeof wholeBreaks>[1]): Promise<Break | null> {
  const [all, seals] = await Promise.all([everyLine(edition), sealsOf(edition)])
  return wholeBreaks(all, sums) ?? sealBreak(all, seals)
}

/** Where the ledger breaks first. Pure. */
export function wholeBreaks(
  all: readonly Line[],
  day: { lines: number; hash: string; harvest: number; handedOut: number; leftOver: number },
): Break | null {
  const broken = breakOf(all, beginning, mark) ?? wrongNow(all)
  if (broken) return broken
  const last = all.at(-1) ?? beginning
  if (last.seq !== day.lines || last.hash !== day.hash) {
    return { seq: Math.min(last.seq, day.lines) + 1, says: '最后几笔和记着的对不上，有人动过' }
  }
  const sums = sumsOf(all)
  const agrees = sums.harvest === day.harvest && sums.handedOut === day.handedOut && sums.leftOver === day.leftOver
  return agrees ? null : { seq: day.lines, says: '加起来和总数对不上，有人动过' }
}

/** Of one page: each line with the one before it. */
async function pageBreaks(edition: number, newestFirst: readonly Line[]): Promise<Break | null> {
  const page = [...newestFirst].reverse()
  const first = page[0]
  if (!first) return null
  const before = first.seq > 1 ? (await lines.page('bySeq', { edition }, { from: first.seq - 1, before: first.seq })).items[0] : beginning // prettier-ignore
  return before ? breakOf(page, before, mark) : { seq: first.seq - 1, says: `第 ${first.seq - 1} 笔不见了` }
}
