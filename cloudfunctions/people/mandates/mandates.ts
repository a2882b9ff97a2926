import { mandatesOutput, type MandateView } from '@shared/people/contract'
import { reportUses, type ReportUse } from '@shared/reports/uses'
import { action } from '../../_platform/call/action'
import { auditDetails, type AuditDetails } from '../../_platform/privacy/audit'
import { placeNodes } from '../../grid/places/placeNodes'
import { grownUps, leadsOf } from './agents'
import { mandates as all, type Mandate } from './collections'
import { householdOf } from '../children/guardians'
import { mandateView } from './mandate'

/** Mandates of each side, and uses of all of them, that are shown: the newest. */
const most = 20
const mostUses = 50

/** Who acts for me, for whom I act, each with what was done; and whom I could ask. Three trips. */
export const mandates = action
  .allow('mandate.own')
  .output(mandatesOutput)
  .query(async ({ ctx }) => {
    const { personId, home } = ctx.actor
    const at = ctx.clock.now()
    const [given, held, nodes, household] = await Promise.all([
      all.page('byPrincipal', { 'principal.personId': personId }, { limit: most }),
      all.page('byAgent', { 'agent.personId': personId }, { limit: most }),
      home === null ? null : placeNodes(home, at),
      home === null ? [] : householdOf(home, at),
    ])
    const subjects = [...new Set([...given.items, ...held.items].map(m => m.principal.personId))]
    const done =
      subjects.length > 0
        ? (await auditDetails.page('bySubject', { subject: subjects, action: 'actFor' }, { limit: mostUses })).items
        : []
    const viewed = (found: Mandate[]) =>
      found.map(m => mandateView(m, usesOf(m, done), at)).sort((one, other) => Number(other.holds) - Number(one.holds))
    const choices = home === null || nodes === null ? [] : [...grownUps(household, home, at), ...leadsOf(nodes, at)]
    const named = choices.filter(
      ({ personId: one }, place) => one !== personId && choices.findIndex(c => c.personId === one) === place,
    )
    return { given: viewed(given.items), held: viewed(held.items), choices: named }
  })

const isUse = (text: string | undefined): text is ReportUse => (reportUses as readonly string[]).includes(text ?? '')

/** What this agent did for this principal. */
const usesOf = ({ principal, agent }: Mandate, done: AuditDetails[]): MandateView['uses'] =>
  done.flatMap(({ at, by, subject, what }) => {
    const { event, report, no } = what
    if (subject !== principal.personId || by.personId !== agent.personId || !isUse(event) || !report || !no) return []
    return [{ at, by: by.name, event, report: { id: report, no } }]
  })
