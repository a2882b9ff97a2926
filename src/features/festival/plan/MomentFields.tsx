import { DayField } from '@/components/fields/DayField'
import { TextField } from '@/components/fields/Field'
import { inAYear, today } from '../../time'
import type { Moment } from './planDraft'

interface Props {
  id: string
  /** What happens then: 开始报名. */
  label: string
  moment: Moment
  onMoment: (moment: Moment) => void
  error?: string | undefined
}

/** A day and an hour. */
export function MomentFields({ id, label, moment, onMoment, error }: Props) {
  return (
    <>
      <DayField
        id={`${id}-day`}
        label={`${label}：哪天`}
        day={moment.day}
        first={today()}
        last={inAYear()}
        onDay={day => onMoment({ ...moment, day })}
      />
      <TextField
        id={`${id}-hour`}
        label={`${label}：几点`}
        initial={moment.hour}
        maxLength={5}
        onText={hour => onMoment({ ...moment, hour })}
        error={error}
      />
    </>
  )
}
