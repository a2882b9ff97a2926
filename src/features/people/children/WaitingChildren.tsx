import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'
import { useChildren } from './useChildren'

/** For 我的, at its top: children who wait for my word; nothing when none does. */
export function WaitingChildren() {
  const waiting = useChildren().data?.items.filter(({ state }) => state === 'awaitingConsent') ?? []
  if (!waiting.length) return null
  return (
    <Card look='warm'>
      <Row
        id='children-waiting'
        icon='warn'
        tone='amber'
        title={`${waiting.map(({ name }) => name).join('、')}想用，要您同意`}
        note='孩子未满 14 周岁，点这里看看'
        onPress={() => go('packages/people/children/index')}
      />
    </Card>
  )
}
