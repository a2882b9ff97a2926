import { View } from '@tarojs/components'
import type { OwnRequest } from '@shared/people/contract'
import { isWaiting } from '@shared/people/flow'
import { bindingStateLabels } from '@shared/people/labels'
import { Button } from '@/components/controls/Button'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { confirm } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { sayRelation } from './sayBinding'
import { useWithdraw } from './useBinding'

const askAgain = (home: string) => go('packages/people/bind/index', { home })

/** Requests that wait or were declined: who has them, why not, and the next step. */
export function MyRequests({ requests }: { requests: OwnRequest[] }) {
  const withdraw = useWithdraw()
  const takeBack = async ({ id, home }: OwnRequest) => {
    if (await confirm({ title: '收回这个申请？', text: home.name, yes: '收回' })) withdraw.mutate(id)
  }
  return (
    <>
      {requests.map(request => {
        const { id, home, state, says } = request
        const waits = isWaiting(state)
        return (
          <Card key={id} look='warm'>
            <Row
              icon={waits ? 'clock' : 'warn'}
              tone={waits ? 'amber' : 'danger'}
              title={home.name}
              note={`${request.name} · ${sayRelation(request)}`}
              right={
                <Pill tone={waits ? 'wait' : 'late'}>{state === 'pending' ? '等确认' : bindingStateLabels[state]}</Pill>
              }
            />
            <View className='stack'>{says}</View>
            <View className='row stack'>
              {waits ? (
                <Button
                  id={`withdraw-${home.code}`}
                  look='line'
                  small
                  label={`收回申请 ${home.name}`}
                  onPress={() => void takeBack(request)}
                >
                  收回申请
                </Button>
              ) : (
                <Button
                  id={`ask-again-${home.code}`}
                  look='soft'
                  small
                  label={`重新申请 ${home.name}`}
                  onPress={() => askAgain(home.code)}
                >
                  重新申请
                </Button>
              )}
            </View>
          </Card>
        )
      })}
    </>
  )
}
