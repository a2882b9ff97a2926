import { useState } from 'react'
import { Button } from '@/components/controls/Button'
import { DayField } from '@/components/fields/DayField'
import { Sheet } from '@/components/layout/Sheet'
import { Page } from '@/components/page/Page'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { FindPerson } from '@/features/people/FindPerson'
import { go } from '@/platform/navigation'
import { dayIn, today } from '../../time'
import { BookingCard } from '../book/BookingCard'
import { useDayList } from '../book/useBookings'
import { ClosedPart } from './ClosedPart'

/** How far back, and ahead, a day can be looked at. */
const back = 60
const ahead = 14

/** 今天的号: who comes to the counter and who is visited, by the clock; and booking for somebody who calls. */
export function DayPage() {
  const [day, setDay] = useState(today())
  const [finding, setFinding] = useState(false)
  const list = useDayList(day)
  const whole = list.data?.pages[0]
  return (
    <Page
      title='预约的人'
      foot={
        <Button id='book-for' look='line' wide icon='plus' onPress={() => setFinding(true)}>
          替人约
        </Button>
      }
    >
      <DayField id='day' label='哪天' day={day} first={dayIn(-back)} last={dayIn(ahead)} onDay={setDay} />
      {whole && day >= today() && <ClosedPart day={day} closed={whole.closed} />}
      <Pages id='day-list' query={list} empty={<Empty art='tree' title='这天没人约' note='有人约了，会出现在这里' />}>
        {booking => <BookingCard key={booking.id} booking={booking} desk />}
      </Pages>
      <Sheet id='book-for-sheet' open={finding} title='替谁约' onClose={() => setFinding(false)}>
        <FindPerson
          id='book-person'
          except={({ home }) => home === null}
          onChoose={({ personId, name }) => {
            setFinding(false)
            go('packages/services/book/index', { for: personId, name, by: 'counter' })
          }}
        />
      </Sheet>
    </Page>
  )
}
