/** Somebody who can act, in the words of people. */
import type { AgentChoice } from '@shared/people/contract'
import { relationLabels } from '@shared/people/labels'
import { roleLabels } from '@shared/permissions'

/** `单元长 王秀兰`, `王海宁(家人)`. */
export const sayAgent = ({ name, role, relation }: AgentChoice) =>
  role ? `${roleLabels[role]} ${name}` : `${name}（${relation ? relationLabels[relation] : '同住'}）`
