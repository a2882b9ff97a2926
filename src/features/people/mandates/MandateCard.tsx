import { View } from '@tarojs/components'
import type { MandateView } from '@shared/people/contract'
import { refusalOf } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Pill } from '@/components/display/Pill'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { sayDay } from '@/components/fields/sayDay'
import { confirm, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { openReport } from '../../reports/lists/ReportCard'
import { sayTime } from '../../time'
import { useEndMandate } from './useMandates'

interface Props {
  mandate: MandateView
  /** Whether I gave it; else I act for the principal. */
  mine: boolean
}

/** One mandate: with whom, until when, everything that was done, and the way to end it. */
export function MandateCard({ mandate, mine }: Props) {
  const { id, principal, agent, until, inPerson, holds, endedBy } = mandate
  const other = mine ? agent : principal
  const end = useEndMandate()
  const stop = async () => {
    const text = mine ? `${agent.name}马上不能再替您办事` : `您马上不能再替${principal.name}办事`
    if (await confirm({ title: '停掉代办？', text, yes: '停掉' })) end.mutate(id, { onSuccess: () => toast('停了') })
  }
  const over = endedBy ? `${endedBy}停掉了` : `${sayDay(until)}到期`
  return (
    <Card>
      <Row
        left={<Avatar name={other.name} />}
        title={<View className='big'>{mine ? `${agent.name}替我办事` : `我替${principal.name}办事`}</View>}
        note={holds ? `到 ${sayDay(until)}` : over}
        right={holds ? <Pill tone='done'>在办</Pill> : <Pill>停了</Pill>}
      />
      {inPerson && <View className='muted stack'>{inPerson}</View>}
      <Uses mandate={mandate} />
      {holds && (
        <View className='row row--wrap stack'>
          {!mine && (
            <>
              <Button
                id={`report-for-${principal.personId}`}
                share={1}
                label={`替他报事 ${principal.name}`}
                onPress={() => go('packages/report/submit/index', { for: principal.personId })}
              >
                替他报事
              </Button>
              <Button
                id={`reports-of-${principal.personId}`}
                look='line'
                share={1}
                label={`看他报的事 ${principal.name}`}
                onPress={() => go('packages/people/principal/index', { id: principal.personId, name: principal.name })}
              >
                看他报的事
              </Button>
            </>
          )}
          <Button
            id={`end-${id}`}
            look={mine ? 'danger' : 'line'}
            share={1}
            busy={end.isPending}
            label={`${mine ? '停掉' : '不办了'} ${other.name}`}
            onPress={() => void stop()}
          >
            {mine ? '停掉' : '不办了'}
          </Button>
        </View>
      )}
      <Refusal {...refusalOf(end.error)} />
    </Card>
  )
}

/** What was done, newest first; a tap opens the report. */
function Uses({ mandate: { uses } }: Pick<Props, 'mandate'>) {
  if (!uses.length) return <View className='muted stack'>还没有代办过</View>
  return (
    <View className='stack'>
      {uses.map(({ at, event, says, report }) => (
        <Row
          key={`${at} ${event}`}
          id={`use-${report?.id ?? 'festival'}-${event}-${at.replace(/\D/g, '')}`}
          title={`代办：${says}`}
          note={[sayTime(at), report?.no].filter(Boolean).join(' · ')}
          line
          onPress={report ? () => openReport(report.id) : undefined}
        />
      ))}
    </View>
  )
}
