import { View } from '@tarojs/components'
import type { NodeView, PostView } from '@shared/grid/contract'
import { leadRoles, roleLabels, type Role } from '@shared/permissions'
import { api } from '@/api'
import { sentenceOf } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { confirm, toast } from '@/platform/feedback'
import { sayGranted, sayPost } from '../says'
import { useGridChange } from '../useGrid'

/** What a list of posts must know of their place. */
export type PostPlace = Pick<NodeView, 'code' | 'posts' | 'mayFill'>

/** A lead post has one holder: another one takes the place. Of the others there can be several. */
export const isLead = (role: Role) => (leadRoles as readonly Role[]).includes(role)

interface Props {
  /** Its buttons are `<id>-suspend`, `<id>-end`, `<id>-fill`. */
  id: string
  place: PostPlace
  post: PostView
  mine: boolean
  onFill: () => void
  onEnd: () => void
}

/** A post: who holds it, since when, until when, granted by whom, leave and deputy in words; buttons for whoever may fill it. */
export function PostCard({ id, place, post, mine, onFill, onEnd }: Props) {
  const { role, name, personId, suspended, vacant } = post
  const facts = [sayPost(post).join(' · '), sayGranted(post)].filter(Boolean)
  const mayChange = personId !== null && !mine
  return (
    <Card>
      <Row
        left={name ? <Avatar name={name} /> : undefined}
        icon={vacant ? 'warn' : undefined}
        tone={vacant ? 'danger' : undefined}
        title={vacant ? `${roleLabels[role]}空缺` : `${roleLabels[role]} ${name}`}
        note={facts.length ? facts.map(words => <View key={words}>{words}</View>) : undefined}
      />
      {place.mayFill.includes(role) && (
        <View className='row row--wrap stack'>
          {mayChange && (
            <>
              <Suspend
                id={id}
                node={place.code}
                role={role}
                person={{ personId, name: name ?? '' }}
                suspended={suspended}
              />
              <Button id={`${id}-end`} look='line' share={1} label={`${name}卸任`} onPress={onEnd}>
                卸任
              </Button>
            </>
          )}
          {(vacant || isLead(role)) && (
            <Button id={`${id}-fill`} look='soft' share={1} onPress={onFill}>
              {vacant ? '找人来任' : '换人'}
            </Button>
          )}
        </View>
      )}
    </Card>
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
    onSuccess: () => toast(suspended ? `${name}恢复了` : `${name}暂停了，不再接新的诉求`),
    onError: error => toast(sentenceOf(error)),
  })
  const text = '暂停以后不接新的诉求，也不能接单、审批；手上的还能看，由上一级来转。随时可以恢复，本人会收到消息。'
  const ask = async () => {
    const sure = suspended || (await confirm({ title: `暂停${name}?`, text, yes: '暂停' }))
    if (sure) change.mutate({ node, post: role, person: personId })
  }
  return (
    <Button
      id={`${id}-suspend`}
      look='line'
      share={1}
      busy={change.isPending}
      label={`${suspended ? '恢复' : '暂停'}${name}`}
      onPress={() => void ask()}
    >
      {suspended ? '恢复' : '暂停'}
    </Button>
  )
}
