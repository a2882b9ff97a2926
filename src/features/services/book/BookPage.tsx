import { useState } from 'react'
import { View } from '@tarojs/components'
import type { BookingView, SlotView } from '@shared/services/bookings/booking'
import { slotWhereLabels } from '@shared/services/bookings/bookingLabels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { OneOf } from '@/components/fields/OneOf'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { Loaded, Pages } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { Empty } from '@/components/states/States'
import { useParams } from '@/platform/navigation'
import { toast } from '@/platform/feedback'
import { ServicePage } from '../layout/ServicePage'
import { sayTime } from '../../time'
import { BookingCard } from './BookingCard'
import { ChooseSlot } from './ChooseSlot'
import { useBook, useBookable, useMyBookings } from './useBookings'

/** 约时间: for which service, when, and what my household has booked; for whoever lets me act too, and by the counter for whoever calls. */
export function BookPage() {
  const params = useParams()
  const whom = params['for']
  const [service, setService] = useState(params['service'])
  const [slot, setSlot] = useState<SlotView>()
  const [done, setDone] = useState<BookingView>()
  const services = useBookable()
  const { mutate, isPending, error } = useBook(booking => {
    setSlot(undefined)
    setDone(booking)
    toast(sayBooked(booking))
  })
  const send = () =>
    service &&
    slot &&
    mutate({ slot: slot.id, service, ...(whom !== undefined && { for: whom, atCounter: params['by'] === 'counter' }) })
  const lacks = !service ? '先选办什么事' : !slot ? '再选几点' : undefined
  const name = params['name']
  return (
    <ServicePage
      title={name ? `替${decodeURIComponent(name)}约时间` : '约时间'}
      foot={
        <Button id='book-send' wide busy={isPending} lacks={lacks} onPress={send}>
          {slot ? `约 ${slot.from.slice(11, 16)}` : '约时间'}
        </Button>
      }
    >
      <Loaded id='bookable' query={services}>
        {({ items }) => (
          <OneOf
            id='book-service'
            label='办什么事'
            answers={items.filter(({ stopped }) => !stopped).map(each => ({ key: each.id, label: each.name }))}
            chosen={service}
            onChoose={setService}
          />
        )}
      </Loaded>
      <ChooseSlot slot={slot} onSlot={setSlot} />
      <Refusal {...refusalOf(error)} />
      {whom !== undefined && done && (
        <Card look='warm'>
          <View className='big'>{sayBooked(done)}</View>
          <View>{`${done.who.name}，${sayTime(done.from)}，${slotWhereLabels[done.where]}，办${done.service.name}`}</View>
        </Card>
      )}
      {whom === undefined && (
        <Section title='我家约的'>
          <MyBookings />
        </Section>
      )}
      <View className='muted'>约好了不用排队。来不了请先取消，把号让给别人；约了两次没来，要等几天才能再约</View>
    </ServicePage>
  )
}

const sayBooked = ({ number }: BookingView) => `约好了，${number} 号`

function MyBookings() {
  return (
    <Pages
      id='my-bookings'
      query={useMyBookings()}
      empty={<Empty art='basket' title='还没约过' note='上面选好事和时间就行' />}
    >
      {booking => <BookingCard key={booking.id} booking={booking} />}
    </Pages>
  )
}
