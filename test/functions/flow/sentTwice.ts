/** What the changes of a report beside its straight way are sent with, twice and at once. */
import type { ReportView } from '../../../types/reports/contract'
import type { Json } from '../../cloud/plugin'
import type { Community } from '../community'
import { aReport } from '../../factories/aReport'
import { unit } from '../people/bindings'
import { li, mandatesIn, wang } from '../people/mandates'

type Fields = { [field: string]: Json }
const sun = 'oXZZ-sun-deming'
const clerk = 'oXZZ-song-lina'
const at = '2026-11-24T09:00:00.000+08:00'

export function linesIn(given: () => Community) {
  const { inDays } = mandatesIn(given)
  const call = <T>(by: string, action: string, input: Json) => given().call<T>(by, `reports.${action}`, input)

  const reported = async (steps: [by: string, action: string, more?: Fields][], category = 'clutter') => {
    let report = await call<ReportView>(li, 'submit', { photos: [], text: '楼道堆了纸箱', place: unit, category })
    for (const [by, action, more = {}] of steps)
      report = await call<ReportView>(by, action, { id: report.id, version: report.version, ...more })
    return { id: report.id, version: report.version }
  }
  const line =
    (by: string, steps: Parameters<typeof reported>[0], more: Fields, other: Fields, category?: string) => async () => {
      const report = await reported(steps, category)
      return { by, input: { ...report, ...more }, other: { ...report, ...more, ...other } }
    }
  const declined = [wang, 'decline', { reason: '不归社区管', channel: 'hotline' }] as [string, string, Fields]
  const appealed = [li, 'appeal', { reason: '就该社区管' }] as [string, string, Fields]
  const areaLead = 'oXZZ-liu-chunmei'

  return {
    'reports.decline': line(wang, [], { reason: '不归社区管', channel: 'hotline' }, { channel: 'court' }),
    'reports.appeal': line(li, [declined], { reason: '就该社区管' }, { reason: '再看看' }),
    'reports.decideAppeal': line(sun, [declined, appealed], { upheld: true, note: '该管' }, { upheld: false }),
    'reports.approveSuspension': async () => {
      const pause = { waitingFor: 'other', reason: '等配件', until: await inDays(7) }
      const steps: Parameters<typeof reported>[0] = [[wang, 'accept'], [wang, 'suspend', pause]]
      return line(sun, steps, { approved: true }, { approved: false })()
    },
    'reports.extend': line(areaLead, [[areaLead, 'accept']], { reason: '还要谈' }, { reason: '再谈谈' }, 'suggestion'),
    'reports.calledBack': async () => {
      const drawn = { drawnAt: at, keepOut: [], tries: 0 }
      const report = { ...aReport({ state: 'closed' }), rating: null, callBackAt: at, callBack: drawn, outbox: [], outboxAt: null }
      await given().database.insertMany('reports', [report] as never)
      const input = { id: report._id, version: report.version, reached: true, solved: true }
      return { by: clerk, input, other: { ...input, solved: false } }
    },
  } // prettier-ignore
}
