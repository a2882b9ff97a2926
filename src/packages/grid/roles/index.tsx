import { useState } from 'react'
import { places } from '@config/community/places'
import type { FoundPerson } from '@shared/people/contract'
import type { Role } from '@shared/permissions'
import { Card } from '@/components/layout/Card'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/layout/Section'
import { Empty } from '@/components/states/States'
import { FoundCard, PlaceHolders, RoleChoice } from '@/features/grid/posts/RoleParts'
import { useHolders } from '@/features/grid/useGrid'
import { FindPerson } from '@/features/people/FindPerson'
import { useMe } from '@/features/people/useMe'

/** 角色管理: who holds what, since when, granted by whom; and for whoever may, another one, one more, or the end of it. */
export default function Roles() {
  const me = useMe().data
  const [role, setRole] = useState<Role>('chiefLead')
  const [node, setNode] = useState<string>(places.code)
  const [person, setPerson] = useState<FoundPerson | null>(null)
  const holders = useHolders(role, node)
  return (
    <Page title='角色管理'>
      <Section title='找一个人'>
        <Card>
          <FindPerson id='person' onChoose={setPerson} />
        </Card>
        {person && <FoundCard person={person} />}
      </Section>
      <RoleChoice role={role} node={node} onRole={setRole} onNode={setNode} />
      <Pages
        id='holders'
        query={holders}
        empty={<Empty art='basket' title='这里没有这个岗位' note='请换一个角色或片区看看' />}
      >
        {place => <PlaceHolders key={place.code} place={place} myId={me?.personId ?? ''} />}
      </Pages>
    </Page>
  )
}
