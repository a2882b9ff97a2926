import { roleLabels } from '@shared/permissions'
import type { OwnRequest } from '@shared/people/contract'
import { isWaiting } from '@shared/people/flow'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Result } from '@/components/display/Facts'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { call } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { ConsentCard } from '../../messages/ConsentCard'
import { sayRelation } from './sayBinding'

/** It is sent: who decides and how to reach them, and what one can do meanwhile. */
export function BindSent({ request }: { request: OwnRequest }) {
  const { home, name, state, says, deciders } = request
  return (
    <>
      <Result
        icon='check'
        tone='leaf'
        title={state === 'approved' ? '已经绑定好了' : state === 'pending' ? '申请已送到' : '等家长同意'}
        note={says}
      />
      <Card>
        <Row icon='home' title={home.name} note={`${name} · ${sayRelation(request)}`} />
      </Card>
      {state === 'pending' && deciders.length > 0 && (
        <Section title='谁来核对'>
          <Card>
            {deciders.map(({ name: who, role, phone }, at) => (
              <Row
                key={who}
                left={<Avatar name={who} />}
                title={`${roleLabels[role]} ${who}`}
                note='急的话打个电话'
                line
                right={
                  phone && (
                    <Button
                      id={`call-decider-${at}`}
                      look='soft'
                      icon='phone'
                      small
                      label={`打电话给${roleLabels[role]} ${who}`}
                      onPress={() => call(phone)}
                    >
                      打电话
                    </Button>
                  )
                }
              />
            ))}
          </Card>
        </Section>
      )}
      {state === 'pending' && (
        <ConsentCard
          wanted={['bindingDecided']}
          title='有结果了在微信里告诉我'
          note='点一次,提醒一次'
          done='通过或没通过,提醒一次'
        />
      )}
      {isWaiting(state) && <Meanwhile />}
    </>
  )
}

function Meanwhile() {
  return (
    <Section title='等的时候'>
      <Card look='warm'>
        <Row
          icon='warn'
          title='遇到险情,现在就能报'
          note='消防通道堵了、闻到煤气味、有人困在电梯里……'
          right={
            <Button id='report-emergency' look='soft' onPress={() => go('packages/report/submit/index')}>
              去报
            </Button>
          }
        />
      </Card>
    </Section>
  )
}
