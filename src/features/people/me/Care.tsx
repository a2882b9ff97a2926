import type { Me } from '@shared/people/contract'
import { isWaiting } from '@shared/people/flow'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { go } from '@/platform/navigation'
import { useChildren } from '../children/useChildren'

/** For 我的: who acts for whom, and the children for whom I have the word. */
export function Care({ me }: { me: Me }) {
  const children = useChildren().data?.items ?? []
  const acts = me.actsFor.map(({ name }) => name).join('、')
  return (
    <Section title='家里人'>
      <Card>
        <Row
          id='mandates'
          icon='me'
          tone='leaf'
          title='代办'
          note={acts ? `您现在能替${acts}办事` : '请家人或单元长替您报事、催办'}
          line={children.length > 0}
          onPress={() => go('packages/people/mandates/index')}
        />
        {children.length > 0 && (
          <Row
            id='children'
            icon='shield'
            title='孩子使用同意'
            note={children.some(({ state }) => isWaiting(state)) ? '有申请在办' : '留了什么、怎么收回'}
            onPress={() => go('packages/people/children/index')}
          />
        )}
      </Card>
    </Section>
  )
}
