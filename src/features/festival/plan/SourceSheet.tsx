import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { EditionView } from '@shared/festival/editions'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Reasons } from '@/components/fields/Reasons'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { MomentFields } from './MomentFields'
import { momentOf, timeFrom } from './planDraft'
import { useStep } from './usePlans'

interface Props {
  edition: number
  /** The one that was named before. */
  source: NonNullable<EditionView['source']>
  onClose: () => void
}

const reasons = ['那天停售', '开奖改期', '截止晚了，赶不上那一期', '期号写错了'] as const

interface Named {
  name: string
  issue: string
  reason: string
}
type Lacks = Partial<Record<keyof Named | 'at', string>>

/** 换一期开奖号: another national draw, which nobody can know yet, and why; everybody who signed up for a lottery is told. */
export function SourceSheet({ edition, source, onClose }: Props) {
  const named = useRef<Named>({ name: source.name, issue: '', reason: '' })
  const [moment, setMoment] = useState(momentOf(source.at))
  const [lacks, setLacks] = useState<Lacks>({})
  const step = useStep(() => {
    toast('换好了，报过名的人家都会收到消息')
    onClose()
  })
  const send = () => {
    const { name, issue, reason } = named.current
    const at = timeFrom(moment)
    const missing: Lacks = {
      ...(name.trim() ? {} : { name: '请写哪种彩票，比如 福彩3D' }),
      ...(issue.trim() ? {} : { issue: '请写第几期，比如 2026320期' }),
      ...(at ? {} : { at: '请选日子，写几点，比如 21:30' }),
      ...(reason.trim() ? {} : { reason: '请选一个原因，或写一句，大家都看得到' }),
    }
    setLacks(missing)
    if (at && Object.keys(missing).length === 0)
      step.mutate({ verb: 'nameSource', edition, name: name.trim(), issue: issue.trim(), at, reason: reason.trim() })
  }
  const write = (field: keyof Named) => (text: string) => void (named.current = { ...named.current, [field]: text })
  const foot = (
    <Button id='source-send' wide busy={step.isPending} onPress={send}>
      换成这一期
    </Button>
  )
  return (
    <Sheet id='source-sheet' open title='换一期开奖号' onClose={onClose} foot={foot}>
      <View className='muted'>要选一期还没开的，报名截止之后、开摘之前开。号一开出来就不能再换。</View>
      <TextField
        id='source-name'
        label='哪种彩票'
        initial={named.current.name}
        maxLength={20}
        error={lacks.name}
        onText={write('name')}
      />
      <TextField
        id='source-issue'
        label='第几期'
        placeholder='比如 2026320期'
        maxLength={40}
        error={lacks.issue}
        onText={write('issue')}
      />
      <MomentFields id='source-at' label='开奖' moment={moment} error={lacks.at} onMoment={setMoment} />
      <Reasons
        id='source'
        label='为什么换'
        reasons={reasons}
        most={60}
        error={lacks.reason}
        onReason={write('reason')}
      />
      <Refusal {...refusalOf(step.error)} />
    </Sheet>
  )
}
