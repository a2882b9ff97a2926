import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { EditionView } from '@shared/festival/editions'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { DayField } from '@/components/fields/DayField'
import { TextField } from '@/components/fields/Field'
import { Reasons } from '@/components/fields/Reasons'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { inAYear, today } from '../../time'
import { sayHour } from '../when'
import { timeFrom } from './planDraft'
import { useStep } from './usePlans'

interface Props {
  session: EditionView['sessions'][number]
  onClose: () => void
}

const reasons = ['下雨改期', '果子还没熟', '果子熟得早', '场地有事'] as const

/** 改时间: another day for a session, and why; everybody who signed up is told. */
export function MoveSheet({ session: { id, name, startsAt, endsAt }, onClose }: Props) {
  const [day, setDay] = useState(startsAt.slice(0, 10))
  const hours = useRef({ from: sayHour(startsAt), until: sayHour(endsAt) })
  const reason = useRef('')
  const [lacks, setLacks] = useState<{ hours?: string; reason?: string }>({})
  const step = useStep(() => {
    toast('改好了，报过名的人家都会收到消息')
    onClose()
  })
  const send = () => {
    const from = timeFrom({ day, hour: hours.current.from })
    const until = timeFrom({ day, hour: hours.current.until })
    const why = reason.current.trim()
    setLacks({
      ...(from && until ? {} : { hours: '请写几点，比如 9:00' }),
      ...(why ? {} : { reason: '请选一个原因，或写一句，大家都看得到' }),
    })
    if (from && until && why)
      step.mutate({ verb: 'moveSession', session: id, startsAt: from, endsAt: until, reason: why })
  }
  const foot = (
    <Button id='move-send' wide busy={step.isPending} onPress={send}>
      改时间
    </Button>
  )
  return (
    <Sheet id='move-sheet' open title={`${name}改到什么时候`} onClose={onClose} foot={foot}>
      <DayField id='move-day' label='哪天' day={day} first={today()} last={inAYear()} onDay={setDay} />
      <TextField
        id='move-from'
        label='几点开始'
        initial={hours.current.from}
        maxLength={5}
        onText={from => void (hours.current = { ...hours.current, from })}
        error={lacks.hours}
      />
      <TextField
        id='move-until'
        label='几点结束'
        initial={hours.current.until}
        maxLength={5}
        onText={until => void (hours.current = { ...hours.current, until })}
      />
      <Reasons
        id='move'
        label='为什么改'
        reasons={reasons}
        most={60}
        error={lacks.reason}
        onReason={words => void (reason.current = words)}
      />
      <View className='muted stack'>名额、规则、分法不能改。</View>
      <Refusal {...refusalOf(step.error)} />
    </Sheet>
  )
}
