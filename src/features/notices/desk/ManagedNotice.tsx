import type { NoticeView } from '@shared/notices/contract'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { go } from '@/platform/navigation'
import { useMe } from '../../people/useMe'
import { NoticeContent } from '../content/NoticeContent'
import { PhoneFrame } from '../content/PhoneFrame'
import { NoticeHead } from '../reading/NoticeHead'
import { seesReadersThere } from '../rights'
import { Standing } from './Standing'
import { Times } from './Times'

/** How it stands, and what it says as it will be read, in both editions: of one that is published and corrected, the correction. */
export function ManagedNotice({ notice }: { notice: NoticeView }) {
  const { id, column, audience, author, publishedAt, correction, objections, state } = notice
  const me = useMe().data
  const content = correction?.content ?? notice
  const isOut = state === 'published' || state === 'closed'
  return (
    <>
      <Standing notice={notice} />
      {isOut && (
        <Card>
          <Row
            id='page-open'
            icon='eye'
            title='看大家看到的'
            line
            onPress={() => go('packages/notices/notice/index', { id })}
          />
          {me && seesReadersThere(me, audience.node) && (
            <Row
              id='readers-open'
              icon='me'
              title='还没看到的人'
              note='按片、按楼、按户'
              line
              onPress={() => go('packages/notices/readers/index', { id })}
            />
          )}
          {notice.objectionsUntil && (
            <Row
              id='objections-open'
              icon='list'
              title={objections.all > 0 ? `意见 ${objections.all} 条` : '还没有人提意见'}
              note={objections.open > 0 ? `${objections.open} 条等答复` : undefined}
              line
              onPress={() => go('packages/notices/objections/index', { id })}
            />
          )}
        </Card>
      )}
      <Times content={content} />
      <Section title={correction ? '更正以后是这样' : '看起来是这样'}>
        <PhoneFrame>
          <NoticeHead
            title={content.title}
            column={column}
            urgent={content.urgent}
            from={author.role ?? undefined}
            at={publishedAt}
            to={audience}
          />
          <NoticeContent id='shown' shown={content} />
        </PhoneFrame>
      </Section>
    </>
  )
}
