import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AgentChoice } from '@shared/people/contract'
import { mandateConsent } from '@config/community/consents'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { sayDay } from '@/components/fields/sayDay'
import { Sheet } from '@/components/layout/Sheet'
import { toast } from '@/platform/feedback'
import { dayIn } from '../../time'
import { ChooseAgent } from './ChooseAgent'
import { Period } from './Period'
import { useLetActFor } from './useMandates'

interface Props {
  choices: AgentChoice[]
  onClose: () => void
}

/** 请人代办: who, how long, and in plain words what they may do. */
export function LetActSheet({ choices, onClose }: Props) {
  const [agent, setAgent] = useState<AgentChoice | undefined>(choices.length === 1 ? choices[0] : undefined)
  const [days, setDays] = useState<number>()
  const give = useLetActFor(() => {
    toast('好了，已告诉对方')
    onClose()
  })
  const until = days === undefined ? undefined : dayIn(days)
  const foot = (
    <Button
      id='let-act-send'
      wide
      busy={give.isPending}
      lacks={agent && until ? undefined : agent ? '请选代办多久' : '请先选请谁代办'}
      onPress={() => agent && until && give.mutate({ agent: agent.personId, until })}
    >
      {agent && until ? `同意，请${agent.name}代办` : '先选人、选多久'}
    </Button>
  )
  return (
    <Sheet id='let-act' open title='请谁替您办事' onClose={onClose} foot={foot}>
      <ChooseAgent id='agent' label='请谁' people={choices} chosen={agent} onChoose={setAgent} />
      <Period days={days} onDays={setDays} />
      {agent && until && <View className='big stack'>{mandateConsent.says(agent.name, sayDay(until))}</View>}
      <Refusal {...refusalOf(give.error)} />
    </Sheet>
  )
}
