import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/states/States'
import { WriteForm } from '@/features/notices/editor/WriteForm'
import { useWriting } from '@/features/notices/writing/useWriting'
import { useMe } from '@/features/people/useMe'
import { toast } from '@/platform/feedback'
import { go, replace, useParams } from '@/platform/navigation'

/** 写公告: a new one, one that was written before, or a correction of one that is published. */
export default function Write() {
  const { id = '' } = useParams()
  const me = useMe()
  const writing = useWriting(id, (notice, asDraft) => {
    toast(asDraft ? '存好了' : '交上去了，等另一个人看')
    replace('packages/notices/manage/index', { id: notice.id })
  })
  const { draft, opened, stood, busy, send } = writing
  const foot = (
    <>
      <Button id='keep' look='line' share={1} busy={busy} onPress={() => send(true)}>
        先存着
      </Button>
      <Button id='preview' look='line' share={1} onPress={() => go('packages/notices/preview/index', { id })}>
        看看样子
      </Button>
      <Button id='submit' wide busy={busy} onPress={() => send(false)}>
        请人看一遍
      </Button>
    </>
  )
  return (
    <Page title={draft.base?.published ? '更正公告' : '写公告'} foot={opened && foot}>
      <Loaded id='me' query={me}>
        {found =>
          opened ? (
            <WriteForm key={`${draft.base?.version ?? 'new'}`} me={found} writing={writing} />
          ) : (
            <Loaded id='notice' query={stood}>
              {() => <Skeleton />}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  )
}
