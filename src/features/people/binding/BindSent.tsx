import { roleLabels } from '@shared/permissions'
import type { OwnRequest } from '@shared/people/contract'
import { isWaiting } from '@shared/people/flow'
import { Avatar } from '@/components/display/Avatar'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { Result } from '@/components/display/Facts'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { ConsentCard } from '../../messages/ConsentCard'
import { EmergencyEntry } from './EmergencyEntry'
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
                    <CallButton
                      id={`call-decider-${at}`}
                      who={`${roleLabels[role]} ${who}`}
                      phone={phone}
                      worded
                      small
                    />
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
          note='点一次，提醒一次'
          done='通过或没通过，提醒一次'
        />
      )}
      {isWaiting(state) && (
        <Section title='等的时候'>
          <EmergencyEntry />
        </Section>
      )}
    </>
  )
}
