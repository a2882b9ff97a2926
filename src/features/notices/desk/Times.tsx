import type { NoticeView } from '@shared/notices/contract'
import { Facts } from '@/components/display/Facts'
import { Card } from '@/components/layout/Card'
import { sayTime } from '../../time'
import { sayEnd } from '../sayEnd'

type Timed = Pick<NoticeView, 'publishAt' | 'expiresAt' | 'objectionsUntil'>

/** When it goes out and ends, as far as that was said. */
export function Times({ content: { publishAt, expiresAt, objectionsUntil } }: { content: Timed }) {
  const facts = [
    ...(publishAt ? [{ label: '什么时候发', value: sayTime(publishAt) }] : []),
    ...(objectionsUntil ? [{ label: '公示到', value: sayEnd(objectionsUntil) }] : []),
    ...(expiresAt ? [{ label: '留到', value: sayEnd(expiresAt) }] : []),
  ]
  if (facts.length === 0) return null
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  )
}
