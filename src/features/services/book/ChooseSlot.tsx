import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SlotView } from '@shared/services/bookings/booking'
import { slotWhereLabels, slotWheres, type SlotWhere } from '@shared/services/bookings/bookingLabels'
import { Chip, Chips } from '@/components/controls/Chip'
import { Labelled } from '@/components/fields/Labelled'
import { OneOf } from '@/components/fields/OneOf'
import { Loaded } from '@/components/states/Loaded'
import { sayNearDay } from '../../time'
import { useSlots } from './useBookings'

interface Props {
  slot: SlotView | undefined
  onSlot: (slot: SlotView | undefined) => void
}

/** A day, at the counter or at home, and one of the times that are free. */
export function ChooseSlot({ slot, onSlot }: Props) {
  const [day, setDay] = useState<string>()
  const [where, setWhere] = useState<SlotWhere>('counter')
  const slots = useSlots(day)
  return (
    <Loaded id='slots' query={slots}>
      {found => {
        const offered = found.items.filter(each => each.where === where && each.left > 0)
        return (
          <>
            <OneOf
              id='book-where'
              label='在哪儿办'
              answers={slotWheres.map(key => ({ key, label: slotWhereLabels[key] }))}
              chosen={where}
              onChoose={key => {
                setWhere(key)
                onSlot(undefined)
              }}
            />
            {where === 'home' && (
              <View className='muted'>
                上门留给走不动的老人和病人。单元长登记过的才能约；没登记过，请给窗口打个电话
              </View>
            )}
            <OneOf
              id='book-day'
              label='哪天'
              answers={found.days.map(key => ({ key, label: sayNearDay(key) }))}
              chosen={day ?? found.day}
              onChoose={key => {
                setDay(key)
                onSlot(undefined)
              }}
            />
            <Labelled label='几点'>
              {found.says && <View className='muted'>{found.says}</View>}
              {offered.length === 0 ? (
                <View className='muted'>这天约满了，请换一天</View>
              ) : (
                <Chips label='几点'>
                  {offered.map(each => (
                    <Chip
                      key={each.id}
                      id={`slot-${each.id}`}
                      chosen={each.id === slot?.id}
                      onPress={() => onSlot(each)}
                    >
                      {saySlot(each)}
                    </Chip>
                  ))}
                </Chips>
              )}
            </Labelled>
          </>
        )
      }}
    </Loaded>
  )
}

const clock = (time: string) => time.slice(11, 16).replace(/^0/, '')

/** `9:00`; a visit comes within some hours: `9:00–11:30`. */
const saySlot = ({ where, from, to }: SlotView) => (where === 'home' ? `${clock(from)}–${clock(to)}` : clock(from))
