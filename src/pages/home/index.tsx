import { Page } from '@/components/Page'

export default function Home() {
  return (
    <Page title='首页' tab='home'>
      {null}
    </Page>
  )
}
