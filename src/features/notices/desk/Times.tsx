import type { NoticeView } from '@shared/notices/contract'
import { Facts } from '@/components/display/Facts'
import { Card } from '@/components/layout/Card'
import { sayTime } from '../../time'

type Timed = Pick<NoticeView, 'publishAt' | 'expiresAt' | 'objectionsUntil' | 'urgent'>

/** When it goes out and ends, as far as that was said. */
export function Times({ content: { publishAt, expiresAt, objectionsUntil, urgent } }: { content: Timed }) {
  const facts = [
    ...(urgent ? [{ label: '急不急', value: '急，要点知晓' }] : []),
    ...(publishAt ? [{ label: '什么时候发', value: sayTime(publishAt) }] : []),
    ...(objectionsUntil ? [{ label: '公示到', value: sayTime(objectionsUntil) }] : []),
    ...(expiresAt ? [{ label: '留到', value: sayTime(expiresAt) }] : []),
  ]
  if (facts.length === 0) return null
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  )
}
