import { useState } from 'react'
import { View } from '@tarojs/components'
import type { NodeView, PostView } from '@shared/grid/contract'
import { roleLabels, type Role } from '@shared/permissions'
import { Button } from '@/components/controls/Button'
import { Section } from '@/components/layout/Section'
import { AppointSheet } from './AppointSheet'
import { EndTermSheet } from './EndTermSheet'
import { isLead, PostCard, type PostPlace } from './PostCard'

/** Every post of a node. */
export function PostList({ node, myId }: { node: NodeView; myId: string }) {
  if (!node.posts.length && !node.mayFill.length) return null
  return (
    <Section title='岗位'>
      <Posts id='post' place={node} myId={myId} />
    </Section>
  )
}

interface Props {
  /** Unique on the page: the posts are `<id>-0` …, another one `<id>-more-<role>`. */
  id: string
  place: PostPlace
  myId: string
}

/** The posts of a place, and what may be changed there: one more, another one, an end. */
export function Posts({ id, place, myId }: Props) {
  const [filling, setFilling] = useState<Role | null>(null)
  const [ending, setEnding] = useState<PostView | null>(null)
  const vacant = (role: Role) => place.posts.some(post => post.role === role && post.vacant)
  /** Roles of which there is room for one more, and no empty entry that says so. */
  const open = place.mayFill.filter(
    role => !vacant(role) && !(isLead(role) && place.posts.some(post => post.role === role)),
  )
  return (
    <>
      {place.posts.map((post, at) => (
        <PostCard
          key={`${post.role}-${at}`}
          id={`${id}-${at}`}
          place={place}
          post={post}
          mine={post.personId === myId}
          onFill={() => setFilling(post.role)}
          onEnd={() => setEnding(post)}
        />
      ))}
      {open.length > 0 && (
        <View className='row row--wrap stack'>
          {open.map(role => (
            <Button key={role} id={`${id}-more-${role}`} look='line' icon='plus' small onPress={() => setFilling(role)}>
              {`加一位${roleLabels[role]}`}
            </Button>
          ))}
        </View>
      )}
      {filling && <AppointSheet place={place} role={filling} onClose={() => setFilling(null)} />}
      {ending && <EndTermSheet place={place} post={ending} onClose={() => setEnding(null)} />}
    </>
  )
}
