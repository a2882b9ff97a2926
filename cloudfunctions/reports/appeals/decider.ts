/** Who answers an appeal: the next level above whoever declined it, never they themselves, nor anybody below (DOMAIN §4). */
import type { Holder } from '@shared/grid/node'
import type { Role } from '@shared/permissions'
import { standing } from '@shared/reports/flow'
import { isPseudonym } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import { nodes } from '../../grid/collections'
import { communityCode } from '../../grid/places/community'
import { firstOf } from '../../grid/routing/settle'
import type { Report } from '../collections'

/** Who is asked where nobody of the report's own stands above: the duty desk, the chief lead, and above these whoever oversees and keeps the system. */
const beyond: readonly Role[] = ['dispatcher', 'chiefLead']
const lastResort: readonly Role[] = ['auditor', 'admin']

/** The nearest of those who stood above when it came in; null when none of them stands above whoever declined it. Pure. */
export function nearestDecider({ above, declinedBy, recused, hiddenFrom }: Report): Holder | null {
  const height = declinedBy ? standing[declinedBy.role] : 0
  const fits = ({ personId, role }: Holder) =>
    personId !== declinedBy?.personId &&
    standing[role] > height &&
    !isPseudonym(personId) &&
    ![...recused, ...hiddenFrom].includes(personId)
  return above.find(fits) ?? null
}

/** One trip, and only where the report itself names nobody. Null when there is truly nobody: then whoever stands above finds it in their list. */
export async function deciderOfAppeal(report: Report, now: Time): Promise<Holder | null> {
  const nearest = nearestDecider(report)
  if (nearest) return nearest
  const root = await nodes.find(communityCode)
  if (!root) return null
  const { declinedBy, hiddenFrom, recused } = report
  const height = declinedBy ? standing[declinedBy.role] : 0
  const asked = [...beyond.filter(role => standing[role] > height), ...lastResort]
  const kept = { hiddenFrom, recused: [...recused, ...(declinedBy ? [declinedBy.personId] : [])] }
  return firstOf(
    asked.map(role => ({ node: root, role })),
    now,
    kept,
  )
}
