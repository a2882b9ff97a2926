/** A binding in the words of people. */
import { relationLabels, type Relation } from '@shared/people/labels'

/** `2027-06-30` → `2027年6月30日` */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `租客,租到 2027年6月30日`; a binding from before says nothing of the relation. */
export const sayRelation = ({ relation, leaseUntil }: { relation: Relation | null; leaseUntil: string | null }) =>
  [relation ? relationLabels[relation] : '住户', ...(leaseUntil ? [`租到 ${sayDay(leaseUntil)}`] : [])].join(',')
