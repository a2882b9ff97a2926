import { auditActionLabels, auditWhatLabels } from '@shared/audit/labels'
import type { AuditEntry } from '@shared/audit/contract'
import { relationLabels, type Relation } from '@shared/people/labels'
import { roleLabels, type Role } from '@shared/permissions'
import { sayDay } from '@/components/fields/sayDay'
import { Row } from '@/components/layout/Row'
import { sayTime } from '../time'

const values: Record<string, (value: string) => string> = {
  post: value => roleLabels[value as Role] ?? value,
  relation: value => relationLabels[value as Relation] ?? value,
  from: value => sayDay(value.slice(0, 10)),
  until: value => sayDay(value.slice(0, 10)),
}

/** `曲素珍 · 华城路二小区 5 号楼 1 单元 · 岗位 单元长 · 从 2026年11月24日` */
const wordsOf = ({ node, place, subject, what }: AuditEntry) =>
  [
    subject,
    place ?? node,
    ...Object.entries(what).flatMap(([key, value]) => {
      const label = auditWhatLabels[key]
      return label && value ? [`${label} ${values[key]?.(value) ?? value}`] : []
    }),
  ]
    .filter(Boolean)
    .join(' · ')

/** One thing that was done: by whom, what, and when. */
export function EntryRow({ entry }: { entry: AuditEntry }) {
  const { at, by, action } = entry
  const who = by ? `${by.role ? `${roleLabels[by.role]} ` : ''}${by.name}` : '已注销的人'
  const words = wordsOf(entry)
  return (
    <Row
      icon='shield'
      tone='leaf'
      title={`${who} ${auditActionLabels[action]}`}
      note={[sayTime(at), words].filter(Boolean).join(' · ')}
      line
    />
  )
}
