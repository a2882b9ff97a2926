import { View } from '@tarojs/components'
import type { BookingView } from '@shared/services/bookings/booking'
import { bookingEventLabels, bookingStateLabels, slotWhereLabels } from '@shared/services/bookings/bookingLabels'
import type { BookingEvent, BookingState } from '@shared/services/bookings/bookingFlow'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Pill, type PillTone } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Refusal } from '@/components/states/Refusal'
import { confirm, toast } from '@/platform/feedback'
import { sayTime } from '../../time'
import { useBookingStep, type BookingStep } from './useBookings'

const tones: Record<BookingState, PillTone> = {
  asking: 'wait',
  booked: 'doing',
  came: 'done',
  missed: 'late',
  cancelled: 'plain',
  lapsed: 'plain',
  full: 'late',
  calledOff: 'late',
}

const steps: Partial<Record<BookingEvent, BookingStep>> = { cancel: 'cancelBooking', arrive: 'arrive', miss: 'missed' }
const done: Record<BookingStep, string> = {
  cancelBooking: '取消了，号让给别人了',
  arrive: '记下了，来了',
  missed: '记下了，号空出来了',
}

/** A booking, and the steps that the table gives this person. */
export function BookingCard({ booking, desk }: { booking: BookingView; desk?: boolean }) {
  const { id, state, service, where, number, from, who, allowed } = booking
  const step = useBookingStep(booking, each => toast(done[each]))
  const called = number ? `${number} 号 · ` : ''
  const whose = desk ? `${who.name} · ${who.place} · ` : ''
  const take = async (each: BookingStep) => {
    const isSure =
      each !== 'cancelBooking' || (await confirm({ title: '取消这个号？', text: '取消了要重新约', yes: '取消' }))
    if (isSure) step.mutate(each)
  }
  return (
    <Card>
      <Row
        icon='clock'
        title={`${called}${sayTime(from)}`}
        note={`${whose}${service.name} · ${slotWhereLabels[where]}`}
        right={<Pill tone={tones[state]}>{bookingStateLabels[state]}</Pill>}
      />
      {allowed.length > 0 && (
        <View className='row row--wrap stack'>
          {allowed.map(event => {
            const each = steps[event]
            return each ? (
              <Button
                key={event}
                id={`${event}-${id}`}
                look={event === 'arrive' ? 'main' : 'line'}
                share={1}
                busy={step.isPending}
                label={`${bookingEventLabels[event]} ${who.name} ${service.name}`}
                onPress={() => void take(each)}
              >
                {bookingEventLabels[event]}
              </Button>
            ) : null
          })}
        </View>
      )}
      <Refusal {...refusalOf(step.error)} />
    </Card>
  )
}
