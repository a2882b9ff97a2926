import { Page } from '@/components/Page'

export default function Messages() {
  return (
    <Page title='消息' tab='messages'>
      {null}
    </Page>
  )
}
