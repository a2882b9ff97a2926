import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { go } from '@/platform/navigation'

/** In the place of a household's page, for whoever is bound to no home: what that gives, and the way to it. */
export const BindFirst = ({ title }: { title: string }) => (
  <Page title={title}>
    <Empty
      art='letterbox'
      title='还没绑定房屋'
      note='绑定以后，就能替全家报名、看结果'
      action={
        <Button id='bind' icon='home' onPress={() => go('packages/people/bind/index')}>
          绑定我家
        </Button>
      }
    />
  </Page>
)
