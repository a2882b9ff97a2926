import { Page } from '@/components/Page'

export default function Work() {
  return (
    <Page title='工作台' tab='work'>
      {null}
    </Page>
  )
}
