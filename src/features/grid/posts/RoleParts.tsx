import { places } from '@config/community/places'
import type { StaffedNode } from '@shared/grid/contract'
import type { FoundPerson } from '@shared/people/contract'
import { isStaffRole, roleLabels, roles, type Role } from '@shared/permissions'
import { Avatar } from '@/components/display/Avatar'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { Pill } from '@/components/display/Pill'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { go } from '@/platform/navigation'
import { useLevel } from '../../places/usePlaces'
import { Posts } from './PostList'

const openNode = (code: string) => go('packages/grid/node/index', { code })

/** Is a role held at so many places that one looks at an area at a time? */
const isScattered = (role: Role) => role === 'unitLead' || role === 'buildingLead'

interface ChoiceProps {
  role: Role
  node: string
  onRole: (role: Role) => void
  onNode: (code: string) => void
}

/** Which role is looked at; for the leads of buildings and units also in which area. */
export function RoleChoice({ role, node, onRole, onNode }: ChoiceProps) {
  const areas = useLevel(places.code).data?.items.filter(({ kind }) => kind === 'area') ?? []
  const choose = (next: Role) => {
    onRole(next)
    if (!isScattered(next)) onNode(places.code)
  }
  return (
    <Section title='谁担任什么'>
      <Chips label='看哪个角色'>
        {roles.filter(isStaffRole).map(one => (
          <Chip key={one} id={`role-${one}`} chosen={one === role} onPress={() => choose(one)}>
            {roleLabels[one]}
          </Chip>
        ))}
      </Chips>
      {isScattered(role) && (
        <Chips label='看哪个片区'>
          {[{ code: places.code, name: '全社区' }, ...areas].map(({ code, name }) => (
            <Chip key={code} id={`area-${code}`} chosen={code === node} onPress={() => onNode(code)}>
              {name}
            </Chip>
          ))}
        </Chips>
      )}
    </Section>
  )
}

/** One place and whoever holds the role there. */
export const PlaceHolders = ({ place, myId }: { place: StaffedNode; myId: string }) => (
  <Section
    title={place.place}
    more={{ id: `open-${place.code}`, label: '看网格', onPress: () => openNode(place.code) }}
  >
    <Posts id={`held-${place.code}`} place={place} myId={myId} />
  </Section>
)

/** Somebody who was found: home and posts, each of which leads to its place. */
export function FoundCard({ person: { name, home, posts } }: { person: FoundPerson }) {
  return (
    <Card look='warm'>
      <Row
        left={<Avatar name={name} />}
        title={name}
        note={[home ? `住 ${home.name}` : '没有绑定房屋', posts.length ? '' : '没有岗位'].filter(Boolean).join(' · ')}
      />
      {posts.map(({ role, node, place, suspended }) => (
        <Row
          key={`${role}-${node}`}
          id={`found-${role}-${node}`}
          icon='shield'
          tone='leaf'
          title={roleLabels[role]}
          note={place}
          right={suspended ? <Pill tone='late'>暂停履职</Pill> : undefined}
          line
          onPress={() => openNode(node)}
        />
      ))}
    </Card>
  )
}
