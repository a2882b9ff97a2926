/** Who joins next: the leads who stood above when the report came in, one after the other, each once (DOMAIN §4, decisions/0005). Pure. */
import { standing } from '@shared/reports/flow'
import type { Holder } from '@shared/grid/node'
import { leadRoles, type Role } from '@shared/permissions'
import { rungs } from '@config/community/escalation'
import { isPseudonym } from '../../_platform/personId'
import type { Report } from '../collections'

export type Ladder = Pick<
  Report,
  'state' | 'level' | 'holder' | 'supervisors' | 'above' | 'hiddenFrom' | 'recused' | 'declinedBy'
>

/** Over an appeal stands nobody who stands no higher than whoever declined, whatever the report is about. */
const rungsOf = ({ state, level, declinedBy }: Ladder): { roles: readonly Role[]; startsWith?: Role; least: number } =>
  state === 'declined'
    ? { roles: leadRoles, least: declinedBy ? standing[declinedBy.role] : 0 }
    : { ...rungs[level], least: 0 }

/**
 * The lowest of them who stands above whoever has it and above all who supervise it: supervision climbs. Vacant posts are not among them, nor is
 * who was away; who has left since, and who must keep out of it, is passed over. Null when nobody is left.
 */
export function nextAbove(report: Ladder): Holder | null {
  const { holder, supervisors, above } = report
  const { roles, startsWith, least } = rungsOf(report)
  const heights = supervisors.filter(({ role }) => roles.includes(role)).map(({ role }) => standing[role])
  const height = Math.max(least, holder && holder.role !== startsWith ? standing[holder.role] : 0, ...heights)
  const joins = above.filter(
    who => roles.includes(who.role) && standing[who.role] > height && mayJoin(report, who.personId),
  )
  return joins.sort((one, other) => standing[one.role] - standing[other.role])[0] ?? null
}

const mayJoin = ({ state, holder, supervisors, hiddenFrom, recused, declinedBy }: Ladder, personId: string) =>
  !isPseudonym(personId) &&
  !(state === 'declined' && personId === declinedBy?.personId) &&
  personId !== holder?.personId &&
  supervisors.every(other => other.personId !== personId) &&
  !hiddenFrom.includes(personId) &&
  !recused.includes(personId)
