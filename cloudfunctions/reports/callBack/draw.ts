import { fail } from '@shared/errors'
import { drawInput, drawOutput } from '@shared/reports/callBack'
import { action } from '../../_platform/call/action'
import { env } from '../../_platform/env'
import { visibleReport } from '../lifecycle/access'
import { drawnBelow, drawnNumber, isDrawn } from './sample'

/**
 * Draws the sample of 回访 once more, for whoever oversees: a report that is over has its number, and the record says what was done with it.
 * @throws notNow for one that is not over: nobody foresees the draw, the auditor neither
 */
export const draw = action
  .allow('audit.read')
  .input(drawInput)
  .ids({ id: visibleReport })
  .output(drawOutput)
  .query(({ ctx }) => {
    const report = ctx.found.id
    const { _id, state, callBack } = report
    if (state !== 'closed') throw fail('notNow')
    const number = drawnNumber(_id, env.auditKey())
    return { number, below: drawnBelow, drawn: isDrawn(report), recorded: callBack !== undefined }
  })
