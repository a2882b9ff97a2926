import { places } from '@config/community/places'
import { Card } from '@/components/layout/Card'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { offers } from '@/features/entries'
import { ChildRow, NodeHead, Trail } from '@/features/grid/NodeParts'
import { PostList } from '@/features/grid/posts/PostList'
import { RegridPart } from '@/features/grid/regrid/RegridPart'
import { useNode } from '@/features/grid/useGrid'
import { DutyConsent } from '@/features/messages/DutyConsent'
import { useMe } from '@/features/people/useMe'
import { go, useParams } from '@/platform/navigation'

/** 网格: a node, the community itself without one; who answers for it and for what lies below, its posts, and how the grid changes here. */
export default function GridNode() {
  const node = useNode(useParams().code || places.code)
  const me = useMe().data
  const myId = me?.personId ?? ''
  const isStaff = !!me && offers(me, 'grid')
  return (
    <Page title='网格'>
      <Loaded id='node' query={node}>
        {found => (
          <>
            <Trail node={found} />
            <NodeHead node={found} />
            {found.children.length > 0 && (
              <Section title='下面的网格' aside={`${found.children.length} 个`}>
                <Card>
                  {found.children.map(child => (
                    <ChildRow key={child.code} node={child} />
                  ))}
                </Card>
              </Section>
            )}
            <PostList node={found} myId={myId} />
            {me && found.posts.some(({ personId }) => personId === me.personId) && <DutyConsent me={me} />}
            {isStaff && (
              <Card>
                <Row
                  id='codes-open'
                  icon='scan'
                  title='位置码'
                  note='打印出来贴在电梯、楼道、消防栓上'
                  onPress={() => go('packages/grid/codes/index', { code: found.code })}
                />
              </Card>
            )}
            {isStaff && <RegridPart node={found} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
