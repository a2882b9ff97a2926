import { mandatesOutput, type MandateView } from '@shared/people/contract'
import { festivalUses, sayFestivalUse } from '@shared/festival/uses'
import { serviceUses, type ServiceUse } from '@shared/services/uses'
import { reportUses, sayUse } from '@shared/reports/uses'
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

const oneOf = <T extends string>(known: readonly T[], text: string | undefined) => known.find(each => each === text)

/** What this agent did for this principal. */
const usesOf = ({ principal, agent }: Mandate, done: AuditDetails[]): MandateView['uses'] =>
  done.flatMap<MandateView['uses'][number]>(({ at, by, subject, what }) => {
    const { event, report, no, session, service } = what
    if (subject !== principal.personId || by.personId !== agent.personId) return []
    const use = { at, by: by.name }
    const [ofReport, ofFestival] = [oneOf(reportUses, event), oneOf(festivalUses, event)]
    if (ofReport && report && no)
      return [{ ...use, event: ofReport, says: sayUse(ofReport), report: { id: report, no } }]
    const ofService = oneOf(Object.keys(serviceUses) as ServiceUse[], event)
    if (ofService && service) return [{ ...use, event: ofService, says: serviceUses[ofService], report: null }]
    return ofFestival && session ? [{ ...use, event: ofFestival, says: sayFestivalUse(ofFestival), report: null }] : []
  })
