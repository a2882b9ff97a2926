import { fail } from '@shared/errors'
import { may } from '@shared/permissions'
import { calledBackInput, calledBackOutput } from '@shared/reports/callBack'
import { action } from '../../_platform/call/action'
import { supervisorAfterReopen } from '../lifecycle/advance'
import { happened, theReport } from '../lifecycle/change'
import { partiesOf, thingOf } from '../lifecycle/parties'

/** A report that was drawn, for whoever may ask: they need not be able to read the rest of it. */
const theDrawn: typeof theReport = {
  ...theReport,
  may: (report, { actor }) => may(actor, 'report.read', thingOf(report)) || partiesOf(report, actor).has('caller'),
}

/**
 * 回访: somebody who had nothing to do with it asked by phone how it came out (DOMAIN §4). "Not solved" opens it again, as the resident's own word
 * would; nobody reached is tried again on another day, and in the end it stays "not rated".
 * @throws invalid when somebody was reached and nobody says whether it is solved
 */
export const calledBack = action
  .allow('report.callBack')
  .input(calledBackInput)
  .of(theDrawn)
  .output(calledBackOutput)
  .mutation(async ({ input: { reached, solved, rating, note }, ctx }) => {
    if (reached && solved === undefined) throw fail('invalid', { fields: { solved: '请选一样：解决了，还是没解决' } })
    const { _id, version, state, callBackAt } = await happened(ctx, report => {
      if (!reached) return { type: 'calledBack', reached, note }
      const said = { type: 'calledBack', reached, rating, note } as const
      return solved ? { ...said, solved } : { ...said, solved: false, supervisor: supervisorAfterReopen(report) }
    })
    return { id: _id, version, state, waits: Boolean(callBackAt) }
  })
