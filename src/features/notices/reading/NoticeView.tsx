import { View } from '@tarojs/components'
import type { NoticePage } from '@shared/notices/reading'
import { useElder } from '@/components/a11y/textSize'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Empty } from '@/components/states/States'
import { go } from '@/platform/navigation'
import { sayTime } from '../../time'
import { NoticeContent } from '../content/NoticeContent'
import { DisplayPart } from '../display/DisplayPart'
import { Objections } from '../display/Objections'
import { CallLead } from './CallLead'
import { NoticeHead } from './NoticeHead'
import { ReadBar } from './ReadBar'
import { StaffWays } from './StaffWays'

/** A notice as it is read: what it says, what became of it, whom to ask, and how many have read it. */
export function NoticeView({ notice, onStale }: { notice: NoticePage; onStale: () => void }) {
  const { id, title, column, urgent, from, publishedAt, audience, display, state, receipt, read } = notice
  const elder = useElder()
  const head = { title, column, urgent, from, at: publishedAt, to: audience }
  if (state === 'withdrawn' || state === 'expired') return <Gone notice={notice} />
  return (
    <>
      <NoticeHead {...head} display={display ? { until: display.until, isClosed: state === 'closed' } : undefined} />
      <Corrections notice={notice} />
      {display && <DisplayPart display={display} />}
      <NoticeContent id='notice' shown={notice} onStale={onStale} />
      {display && <Objections id={id} display={display} />}
      {receipt && <CallLead />}
      {receipt?.confirmedAt && (
        <View className='muted stack'>{`您 ${sayTime(receipt.confirmedAt)} 点过「我已知晓」`}</View>
      )}
      {!elder && read && <ReadBar {...read} urgent={urgent} />}
      <StaffWays id={id} node={audience.node} isHere />
    </>
  )
}

/** What it was called, and why it is gone. */
function Gone({ notice: { title, state, reason, id, audience } }: { notice: NoticePage }) {
  const note = state === 'expired' ? '时间过了，不用再看' : `原因：${reason ?? '没写'}`
  return (
    <>
      <Empty art='basket' title={`「${title}」${state === 'expired' ? '过期了' : '撤下了'}`} note={note} />
      <StaffWays id={id} node={audience.node} isHere={false} />
    </>
  )
}

/** That it was wrong before, what was wrong, and the way to how it was. */
function Corrections({ notice: { id, corrections } }: { notice: NoticePage }) {
  if (corrections.length === 0) return null
  return (
    <Card look='warm'>
      {corrections.map(({ edition, at, why }) => (
        <Row
          key={edition}
          id={`edition-${edition}`}
          title={`${sayTime(at)} 更正过`}
          note={`${why}。点这里看原来怎么说的`}
          line
          onPress={() => go('packages/notices/edition/index', { id, edition: `${edition}` })}
        />
      ))}
    </Card>
  )
}
