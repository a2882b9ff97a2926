import { sealOutput } from '@shared/audit/contract'
import { action } from '../_platform/call/action'
import { auditHeads, auditRows } from '../_platform/privacy/audit'
import { env } from '../_platform/env'
import { addMinutes, dateOf, dayAfter, type DateText, type Time } from '../_platform/time'
import { runTransaction } from '../_platform/data/transaction'
import { rootOf, signed } from './check'
import { auditRoots } from './collections'
import { rowsOf } from './readDay'

/** A change that began before midnight is written by then: no function of ours runs so long. Minutes. */
const grace = 10
/** At one run; after an outage the next minutes do the rest. */
const most = 20
/** The chain of the roots themselves. */
const chain = 'roots'

/** Gives each day that is over its root, in order and each once, though the timer runs twice. Only for the timer. */
export const seal = action
  .allow('system')
  .output(sealOutput)
  .mutation(async ({ ctx }) => {
    const sealed: DateText[] = []
    for (let day = await nextDay(); day && isOver(day, ctx.clock.now()) && sealed.length < most; day = dayAfter(day)) {
      await sealDay(day)
      sealed.push(day)
    }
    return { sealed, left: Number(sealed.length === most) }
  })

const isOver = (day: DateText, now: Time) => day < dateOf(addMinutes(now, -grace))

/** The day after the last sealed one, or the day of the first row; null when nothing was ever written. */
async function nextDay(): Promise<DateText | null> {
  const last = await auditHeads.find(chain)
  if (last) return dayAfter(last.day)
  const [first] = (await auditRows.page('byDay', {}, { limit: 1, select: ['day'] })).items
  return first?.day ?? null
}

async function sealDay(day: DateText): Promise<void> {
  const rows = await rowsOf(day)
  await runTransaction(async transaction => {
    const last = await transaction.find(auditHeads, chain)
    if (last && last.day >= day) return
    const root = signed({ _id: day, count: rows.length, root: rootOf(rows), prev: last?.hash ?? '' }, env.auditKey())
    await transaction.insert(auditRoots, root)
    const end = { _id: chain, seq: (last?.seq ?? -1) + 1, hash: root.signature, day }
    await (last ? transaction.save(auditHeads, last, end) : transaction.insert(auditHeads, end))
  })
}
