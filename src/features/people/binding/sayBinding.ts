/** A binding in the words of people. */
import { relationLabels, type Relation } from '@shared/people/labels'
import { sayDay } from '@/components/fields/sayDay'

/** `租客,租到 2027年6月30日`; a binding from before says nothing of the relation. */
export const sayRelation = ({ relation, leaseUntil }: { relation: Relation | null; leaseUntil: string | null }) =>
  [relation ? relationLabels[relation] : '住户', ...(leaseUntil ? [`租到 ${sayDay(leaseUntil)}`] : [])].join('，')
