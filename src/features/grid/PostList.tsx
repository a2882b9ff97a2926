import { useState } from 'react'
import { View } from '@tarojs/components'
import type { NodeView, PostView } from '@shared/grid/contract'
import { roleLabels, type Role } from '@shared/permissions'
import { api } from '@/api'
import { sentenceOf } from '@/api/errors'
import { Avatar } from '@/components/Avatar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { confirm, toast } from '@/platform/feedback'
import { AppointSheet } from './AppointSheet'
import { sayPost } from './says'
import { useGridChange } from './useGrid'

/** Every post of a node: who holds it, until when, leave and deputy in words; with buttons for whoever may fill it. */
export function PostList({ node, myId }: { node: NodeView; myId: string }) {
  const [filling, setFilling] = useState<Role | null>(null)
  if (!node.posts.length) return null
  return (
    <Section title='岗位'>
      {node.posts.map((post, at) => (
        <Card key={`${post.role}-${at}`}>
          <Post
            id={`post-${at}`}
            node={node}
            post={post}
            mine={post.personId === myId}
            onFill={() => setFilling(post.role)}
          />
        </Card>
      ))}
      {filling && <AppointSheet node={node} role={filling} onClose={() => setFilling(null)} />}
    </Section>
  )
}

interface PostProps {
  id: string
  node: NodeView
  post: PostView
  mine: boolean
  onFill: () => void
}

function Post({ id, node, post, mine, onFill }: PostProps) {
  const { role, name, personId, suspended, vacant } = post
  const mayFill = node.mayFill.includes(role)
  return (
    <>
      <Row
        left={name ? <Avatar name={name} /> : undefined}
        icon={vacant ? 'warn' : undefined}
        tone={vacant ? 'danger' : undefined}
        title={vacant ? `${roleLabels[role]}空缺` : `${roleLabels[role]} ${name}`}
        note={sayPost(post).join(' · ') || undefined}
      />
      {mayFill && (
        <View className='row row--wrap stack'>
          {personId && !mine && (
            <Suspend
              id={id}
              node={node.code}
              role={role}
              person={{ personId, name: name ?? '' }}
              suspended={suspended}
            />
          )}
          <Button id={`${id}-fill`} look='soft' share={1} onPress={onFill}>
            {vacant ? '找人来任' : '换人'}
          </Button>
        </View>
      )}
    </>
  )
}

interface SuspendProps {
  id: string
  node: string
  role: Role
  person: { personId: string; name: string }
  suspended: boolean
}

/** 暂停 asks before, 恢复 does it at once. */
function Suspend({ id, node, role, person: { personId, name }, suspended }: SuspendProps) {
  const change = useGridChange((suspended ? api.grid.restore : api.grid.suspend).mutate, {
    onSuccess: () => toast(suspended ? `${name}恢复了` : `${name}暂停了,新诉求不再派给他`),
    onError: error => toast(sentenceOf(error)),
  })
  const ask = async () => {
    const sure =
      suspended ||
      (await confirm({ title: `暂停${name}?`, text: '新的诉求先不派给他,手上的还在。随时可以恢复。', yes: '暂停' }))
    if (sure) change.mutate({ node, post: role, person: personId })
  }
  return (
    <Button id={`${id}-suspend`} look='line' share={1} busy={change.isPending} onPress={() => void ask()}>
      {suspended ? '恢复' : '暂停'}
    </Button>
  )
}
