import type { MyPosts } from '@shared/grid/contract'
import { api } from '@/api'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Avatar } from '@/components/display/Avatar'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { confirm, toast } from '@/platform/feedback'
import { sayLeave } from '../says'
import { useGridChange } from '../useGrid'

/** The leave that runs or comes, and the way back. */
export function RunningLeave({ posts }: Pick<MyPosts, 'posts'>) {
  const post = posts.find(p => p.leave)
  const end = useGridChange(api.grid.endLeave.mutate, {
    onSuccess: () => toast('好了，新诉求又会派给您'),
    onError: error => toast(sentenceOf(error)),
  })
  if (!post?.leave) return null
  const { leave, deputy } = post
  const back = async () => {
    const sure = await confirm(
      leave.now
        ? { title: '提前回来上岗？', text: '从现在起，新的诉求又派给您。', yes: '回来了' }
        : { title: '不请这次假了？', yes: '不请了' },
    )
    if (sure) end.mutate({})
  }
  return (
    <Card look='warm'>
      <Row
        left={deputy ? <Avatar name={deputy.name} /> : undefined}
        icon={deputy ? undefined : 'clock'}
        tone={deputy ? undefined : 'amber'}
        title={`${leave.now ? '您正在休假' : '您请了假'}：${sayLeave(leave)}`}
        note={deputy ? `${deputy.name}代您的班` : '没有请人代班，新诉求给上一级'}
        right={
          <Button id='leave-end' look='soft' busy={end.isPending} onPress={() => void back()}>
            {leave.now ? '提前回来' : '不请了'}
          </Button>
        }
      />
    </Card>
  )
}
