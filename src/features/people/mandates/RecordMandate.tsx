import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { AgentChoice } from '@shared/people/contract'
import { inPersonMandates } from '@shared/people/reasons'
import { mandateConsent } from '@config/community/consents'
import { refusalOf, toCallError } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Result } from '@/components/display/Facts'
import { Loaded } from '@/components/states/Loaded'
import { Labelled } from '@/components/fields/Labelled'
import { Reasons } from '@/components/fields/Reasons'
import { Refusal } from '@/components/states/Refusal'
import { sayDay } from '@/components/fields/sayDay'
import { Empty } from '@/components/states/States'
import { toTop } from '@/platform/navigation'
import { ChosenHome } from '../../places/ChosenHome'
import { dayIn } from '../../time'
import { ChooseAgent } from './ChooseAgent'
import { Period } from './Period'
import { useAgents, useRecordMandate } from './useMandates'

interface Props {
  home: string
  /** Another home. */
  onChange: () => void
}

/** Who of this home lets whom act, how long, and how they said so. */
export function RecordMandate({ home, onChange }: Props) {
  const agents = useAgents(home)
  return (
    <Loaded id='agents' query={agents}>
      {({ home: place, residents, leads }) => (
        <>
          <ChosenHome name={place.name} onChange={onChange} />
          {residents.length ? (
            <Form home={home} residents={residents} leads={leads} />
          ) : (
            <Empty art='letterbox' title='这户还没有人绑定' note='请先让本人在小程序里绑定房屋，再来登记' />
          )}
        </>
      )}
    </Loaded>
  )
}

function Form({ home, residents, leads }: { home: string; residents: AgentChoice[]; leads: AgentChoice[] }) {
  const [principal, setPrincipal] = useState<AgentChoice>()
  const [agent, setAgent] = useState<AgentChoice>()
  const [days, setDays] = useState<number>()
  const how = useRef('')
  const [missing, setMissing] = useState<string>()
  const record = useRecordMandate()
  const wrong = record.error ? toCallError(record.error).fields : {}
  const until = days === undefined ? undefined : dayIn(days)
  const others = [...residents, ...leads].filter(({ personId }) => personId !== principal?.personId)
  const send = () => {
    const way = how.current.trim()
    const lacks = !principal
      ? '请选是谁委托'
      : !agent
        ? '请选谁来代办'
        : !until
          ? '请选办多久'
          : !way && '请选本人怎么同意的'
    setMissing(lacks || undefined)
    if (principal && agent && until && way)
      record.mutate(
        { home, principal: principal.personId, agent: agent.personId, until, how: way },
        { onSuccess: toTop },
      )
  }
  if (record.data) {
    const { principal: who, agent: by, until: day } = record.data
    return (
      <Result
        icon='check'
        tone='leaf'
        title='登记好了'
        note={`${by.name}替${who.name}办事，到 ${sayDay(day)}。已告诉两边`}
      />
    )
  }
  return (
    <>
      <ChooseAgent id='principal' label='谁委托' people={residents} chosen={principal} onChoose={setPrincipal} />
      {principal && <ChooseAgent id='agent' label='谁来代办' people={others} chosen={agent} onChoose={setAgent} />}
      <Period days={days} onDays={setDays} />
      {agent && until && (
        <View className='stack'>{`请念给本人听：${mandateConsent.says(agent.name, sayDay(until))}`}</View>
      )}
      <Labelled label='本人怎么同意的'>
        <Reasons
          id='how'
          label='本人怎么同意的'
          own='自己写一句'
          reasons={inPersonMandates}
          error={wrong.how}
          onReason={words => (how.current = words)}
        />
      </Labelled>
      <Refusal {...(missing ? { text: missing } : refusalOf(record.error))} />
      <View className='stack'>
        <Button id='record-send' wide busy={record.isPending} onPress={send}>
          本人同意，登记
        </Button>
      </View>
    </>
  )
}
