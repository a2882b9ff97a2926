import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { HandOverCard } from '@/features/grid/leave/HandOverCard'
import { LeaveForm } from '@/features/grid/leave/LeaveForm'
import { TakeBackCard } from '@/features/grid/leave/TakeBackCard'
import { RunningLeave } from '@/features/grid/leave/RunningLeave'
import { useLeave } from '@/features/grid/leave/useLeave'
import { useMyPosts } from '@/features/grid/useGrid'

/** 我要请假: when, who stands in, and the way back. */
export default function TakeLeave() {
  const mine = useMyPosts()
  const leave = useLeave()
  const posts = mine.data?.posts ?? []
  const foot = posts.length > 0 && (
    <Button id='leave-send' wide busy={leave.busy} onPress={leave.send}>
      {posts.some(post => post.leave) ? '改成这几天' : '请假'}
    </Button>
  )
  return (
    <Page title='我要请假' foot={foot || undefined}>
      <Loaded id='leave' query={mine}>
        {found =>
          found.posts.length ? (
            <>
              <RunningLeave posts={found.posts} />
              {found.posts.some(post => post.leave?.now) ? null : <TakeBackCard />}
              <HandOverCard mine={found} />
              <LeaveForm mine={found} leave={leave} />
            </>
          ) : (
            <Empty art='basket' title='您名下没有岗位' note='请告诉社区办公室' />
          )
        }
      </Loaded>
    </Page>
  )
}
