import type { PublicSession } from '@shared/festival/editions'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { FestivalTile } from '../art/FestivalIcon'
import { sayFullDay, sayHours } from '../when'

/** When and where a household comes. */
export const Meeting = ({ session }: { session: PublicSession }) => (
  <Card>
    <Row
      left={<FestivalTile name='day' />}
      title={`${sayFullDay(session.startsAt)} ${sayHours(session)}`}
      note='请提前一刻钟到'
      line
    />
    <Row icon='pin' tone='leaf' title={`${session.meeting.words}集合`} note='穿双防滑的鞋，长袖好些' line />
  </Card>
)
