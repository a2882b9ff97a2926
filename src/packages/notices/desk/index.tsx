import { useState } from 'react'
import { noticeStateLabels } from '@shared/notices/labels'
import type { NoticeState } from '@shared/notices/flow'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { ManagedCard } from '@/features/notices/desk/ManagedCard'
import { useManagedList } from '@/features/notices/desk/useDesk'
import { go } from '@/platform/navigation'

const offered: NoticeState[] = ['inReview', 'reviewed', 'sentBack', 'draft', 'scheduled', 'published']

/** 公告 for staff: what is written, waits for a second person and was published in their part of the grid. */
export default function Desk() {
  const [state, setState] = useState<NoticeState>()
  const [mine, setMine] = useState(false)
  const list = useManagedList(state, mine)
  return (
    <Page
      title='公告'
      foot={
        <Button id='write' wide icon='pen' onPress={() => go('packages/notices/write/index')}>
          写公告
        </Button>
      }
    >
      <Card>
        <Row
          id='read-notices'
          icon='eye'
          title='看发给我的公告'
          note='点开一条，能看谁还没看到'
          onPress={() => go('packages/notices/list/index')}
        />
      </Card>
      <Chips label='看哪些'>
        <Chip id='state-all' chosen={!state} onPress={() => setState(undefined)}>
          全部
        </Chip>
        {offered.map(each => (
          <Chip key={each} id={`state-${each}`} chosen={state === each} onPress={() => setState(each)}>
            {noticeStateLabels[each]}
          </Chip>
        ))}
        <Chip id='mine' many chosen={mine} onPress={() => setMine(!mine)}>
          我写的
        </Chip>
      </Chips>
      <Pages
        id='managed'
        query={list}
        empty={<Empty art='letterbox' title='这里还没有' note='有事要告诉大家，点下面「写公告」' />}
      >
        {row => <ManagedCard key={row.id} row={row} />}
      </Pages>
    </Page>
  )
}
