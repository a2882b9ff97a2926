import type { Me } from '@shared/people/contract'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { go } from '@/platform/navigation'
import { waysOf } from '../../entries'

/** For 我的: what the community has for whoever lives here. */
export function MyWays({ me }: { me: Me }) {
  const ways = waysOf(me, 'me')
  if (!ways.length) return null
  return (
    <Section title='社区服务'>
      <Card>
        {ways.map(({ id, label, note, icon, page }, at) => (
          <Row
            key={id}
            id={id}
            icon={icon}
            title={label}
            note={note}
            line={at < ways.length - 1}
            onPress={() => go(page)}
          />
        ))}
      </Card>
    </Section>
  )
}
