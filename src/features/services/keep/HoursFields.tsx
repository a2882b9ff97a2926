import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextField } from '@/components/fields/Field'
import { Labelled } from '@/components/fields/Labelled'
import { OneOf } from '@/components/fields/OneOf'
import { everyDay, type HoursForm, type HoursLine } from './hoursForm'

interface Props {
  form: HoursForm
  onForm: (form: HoursForm) => void
  error: string | undefined
}

const kinds = [
  { key: 'weekly', label: '按星期' },
  { key: 'office', label: '只工作日' },
  { key: 'always', label: '全天都有人' },
] as const
const holidays = [
  { key: 'asEver', label: '节假日照常' },
  { key: 'closed', label: '节假日休息' },
] as const
const weekdayNames = ['一', '二', '三', '四', '五', '六', '日']
const mostLines = 4

/** When it is open: always, on working days, or by the week. */
export function HoursFields({ form, onForm, error }: Props) {
  const { kind, lines } = form
  const change = (nth: number, line: HoursLine) =>
    onForm({ ...form, lines: lines.map((each, at) => (at === nth ? line : each)) })
  const shown = kind === 'office' ? lines.slice(0, 1) : lines
  return (
    <>
      <OneOf
        id='hours-kind'
        label='什么时候开'
        answers={kinds}
        chosen={kind}
        onChoose={key => onForm({ ...form, kind: key, lines: key === 'office' ? lines.slice(0, 1) : lines })}
      />
      {kind !== 'always' &&
        shown.map((line, nth) => (
          <View key={nth} className='stack'>
            {kind === 'weekly' && (
              <Labelled label='周几'>
                <Chips label='周几'>
                  {everyDay.map(weekday => (
                    <Chip
                      key={weekday}
                      id={`hours-${nth}-${weekday}`}
                      many
                      chosen={line.weekdays.includes(weekday)}
                      onPress={() => change(nth, { ...line, weekdays: toggled(line.weekdays, weekday) })}
                    >
                      {weekdayNames[weekday - 1] ?? ''}
                    </Chip>
                  ))}
                </Chips>
              </Labelled>
            )}
            <TextField
              id={`hours-${nth}-times`}
              label='几点到几点'
              initial={line.times}
              placeholder='8:30-12:00 13:30-17:30'
              error={nth === shown.length - 1 ? error : undefined}
              onText={times => change(nth, { ...line, times })}
            />
          </View>
        ))}
      {kind === 'weekly' && (
        <>
          {lines.length < mostLines && (
            <Button
              id='hours-more'
              look='line'
              small
              onPress={() => onForm({ ...form, lines: [...lines, { weekdays: [], times: '' }] })}
            >
              别的日子不一样
            </Button>
          )}
          <OneOf
            id='hours-holidays'
            label='节假日'
            answers={holidays}
            chosen={form.holidays}
            onChoose={key => onForm({ ...form, holidays: key })}
          />
        </>
      )}
    </>
  )
}

const toggled = (weekdays: readonly number[], weekday: number) =>
  weekdays.includes(weekday)
    ? weekdays.filter(each => each !== weekday)
    : [...weekdays, weekday].sort((one, other) => one - other)
