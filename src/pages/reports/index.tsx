import { Page } from '@/components/Page'

export default function Reports() {
  return (
    <Page title='诉求' tab='reports'>
      {null}
    </Page>
  )
}
