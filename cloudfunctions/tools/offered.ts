import { offeredOutput } from '@shared/tools/contract'
import { isOpenLoan, loanStates } from '@shared/tools/flow'
import { lendingRules, tools } from '@config/community/tools'
import { action } from '../_platform/call/action'
import { dateOf } from '../_platform/time'
import { loans } from './collections'
import { lastDay } from './loan'

/** What the community lends, and on which days each is taken; not by whom. One trip. */
export const offered = action
  .allow('tool.borrow')
  .output(offeredOutput)
  .query(async ({ ctx }) => {
    const now = ctx.clock.now()
    const open = { 'tool.id': tools.map(({ id }) => id), state: loanStates.filter(isOpenLoan) }
    const limit = tools.length * (lendingRules.daysAhead + 1)
    const { items } = await loans.page('byTool', open, { from: dateOf(now), limit, select: ['tool'] })
    const takenOf = (id: string) => items.filter(({ tool }) => tool.id === id).map(({ day }) => day)
    return { tools: tools.map(({ id, name, note }) => ({ id, name, note, taken: takenOf(id) })), until: lastDay(now) }
  })
