import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { PhoneFrame } from '@/features/notices/content/PhoneFrame'
import { NoticeContent } from '@/features/notices/content/NoticeContent'
import { NoticeHead } from '@/features/notices/reading/NoticeHead'
import { noticeForm } from '@/features/notices/writing/draftStore'
import { usePlaceName } from '@/features/notices/writing/useSize'
import { shownDraft } from '@/features/notices/writing/shownDraft'
import { useForm } from '@/features/photos/photoForm'
import { useParams } from '@/platform/navigation'

/** 看看样子: what is being written, as it will stand on a phone in both editions. */
export default function Preview() {
  const { id = '' } = useParams()
  const draft = useForm(noticeForm(id || 'new'), false)
  const { title, column, urgent, tags, node } = draft
  const place = usePlaceName(node) ?? '选好的那一片'
  return (
    <Page title='看看样子'>
      {title || draft.blocks.length > 0 ? (
        <PhoneFrame>
          <NoticeHead
            title={title || '还没写标题'}
            column={column || 'notice'}
            urgent={urgent}
            at={null}
            to={{ place, tags }}
          />
          <NoticeContent id='preview' shown={shownDraft(draft)} />
        </PhoneFrame>
      ) : (
        <Empty art='basket' title='还没写' note='回去写几个字，再来看样子' />
      )}
    </Page>
  )
}
