import { useState } from 'react'
import { View } from '@tarojs/components'
import type { LoanView } from '@shared/tools/contract'
import type { LoanState } from '@shared/tools/flow'
import { loanDeclineReasons, loanEventLabels, loanStateLabels } from '@shared/tools/labels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Pill, type PillTone } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { Row } from '@/components/layout/Row'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { sayNearDay } from '../time'
import { useLoanStep } from './useLoans'

const tones: Record<LoanState, PillTone> = {
  asked: 'wait',
  lent: 'doing',
  returned: 'done',
  declined: 'late',
  withdrawn: 'plain',
}

/** One loan, and the steps that the table gives this person. */
export function LoanCard({ loan, desk }: { loan: LoanView; desk?: boolean }) {
  const { id, state, tool, day, asker, reason, allowed } = loan
  const [declining, setDeclining] = useState(false)
  const step = useLoanStep(loan, ({ event }) => {
    setDeclining(false)
    toast(event === 'decline' ? '已告诉本人' : '记下了')
  })
  const whose = desk ? `${asker.name} · ${asker.place} · ` : ''
  return (
    <Card>
      <Row
        icon='box'
        title={tool.name}
        note={`${whose}${sayNearDay(day)}用`}
        right={<Pill tone={tones[state]}>{loanStateLabels[state]}</Pill>}
      />
      {reason && <View className='stack'>{reason}</View>}
      {allowed.length > 0 && (
        <View className='row row--wrap stack'>
          {allowed.map(event => (
            <Button
              key={event}
              id={`${event}-${id}`}
              look={event === 'handOut' || event === 'giveBack' ? 'main' : 'line'}
              share={1}
              busy={step.isPending}
              label={`${loanEventLabels[event]} ${tool.name} ${sayNearDay(day)}`}
              onPress={() => (event === 'decline' ? setDeclining(true) : event !== 'ask' && step.mutate({ event }))}
            >
              {loanEventLabels[event]}
            </Button>
          ))}
        </View>
      )}
      {declining ? (
        <ReasonSheet
          id='decline'
          title='为什么借不了'
          send='告诉本人'
          reasons={loanDeclineReasons}
          busy={step.isPending}
          refused={refusalOf(step.error)}
          onClose={() => setDeclining(false)}
          onSend={words => step.mutate({ event: 'decline', reason: words })}
        />
      ) : (
        <Refusal {...refusalOf(step.error)} />
      )}
    </Card>
  )
}
