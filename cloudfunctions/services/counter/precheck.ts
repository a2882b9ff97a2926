import { fail } from '@shared/errors'
import { applicationView, precheckInput } from '@shared/services/applying'
import { papersOf } from '@shared/services/guide/guide'
import { action } from '../../_platform/call/action'
import { named, type Missing } from '../applying/own/correction'
import type { Application } from '../applying/schema'
import { caseAtCounter } from '../applying/theApplication'
import { specOf } from '../applying/handIn/edition'
import { counterStep } from './step'

/**
 * The papers were looked at: they are complete, or what is missing is named, once and all of it; whoever applies is told. Whoever looks first at what nobody
 * has takes it into their hand.
 * @throws invalid for papers that the case has not, secondCorrection for a paper that the first round did not name, notFound, notNow, conflict
 */
export const precheck = action
  .allow('service.handle')
  .input(precheckInput)
  .of(caseAtCounter)
  .output(applicationView)
  .mutation(({ input: { ok, missing = [] }, ctx }) => {
    if (ok && missing.length > 0)
      throw fail('invalid', { fields: { missing: '材料齐了就不用点要补的；要补就选「请他补材料」' } })
    if (ok) return counterStep(ctx, { event: 'precheck' })
    return counterStep(ctx, {
      event: 'sendBack',
      note: missing.map(({ why }) => why).join('；'),
      changes: (before, at) => withMissing(before, missing, at),
    })
  })

async function withMissing(
  before: Application,
  missing: readonly Missing[],
  at: string,
): Promise<Partial<Application>> {
  const spec = await specOf(before.service.version)
  const papers = papersOf(spec, before.answers).map(({ id, name }) => ({
    id,
    name,
    photos: before.papers.find(paper => paper.id === id)?.names ?? [],
  }))
  return { correction: named(before.correction, papers, missing, at) }
}
