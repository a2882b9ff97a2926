import type { Me } from '@shared/people/contract'
import type { QueueTab } from '@shared/reports/labels'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'
import { offers } from '../../entries'
import { WorkCredits } from '../../messages/WorkCredits'
import { chooseSeveral } from '../queue/Queue'
import type { Desk } from './useDesk'
import { WorkWays } from './WorkWays'

interface Props {
  me: Me
  desk: Desk
  waiting: Record<string, number>
  onClose: () => void
}

const others = [
  { tab: 'inProgress', icon: 'work', title: '处理中' },
  { tab: 'toRate', icon: 'good', title: '等居民评价' },
] as const satisfies { tab: QueueTab; icon: string; title: string }[]

/** ⋯: everything that is not needed every time. */
export function MoreSheet({ me, desk, waiting, onClose }: Props) {
  const { counts, shown, pick } = desk
  return (
    <Sheet id='more' open title='更多' onClose={onClose}>
      <WorkWays me={me} waiting={waiting} onLeave={onClose} />
      <Card>
        {others.map(({ tab, icon, title }) => (
          <Row
            key={tab}
            id={`queue-${tab}`}
            icon={icon}
            title={shown.tab === tab ? `${title}（正在看）` : title}
            note={`${counts?.[tab] ?? 0} 件`}
            line
            onPress={() => {
              onClose()
              if (shown.tab !== tab) pick(tab)
            }}
          />
        ))}
        <Row
          id='batch-begin'
          icon='check'
          title='一次办几件'
          note='在列表里按住一件也行'
          line
          onPress={() => {
            onClose()
            chooseSeveral(shown)
          }}
        />
      </Card>
      {offers(me, 'accept') && <WorkCredits me={me} />}
    </Sheet>
  )
}
