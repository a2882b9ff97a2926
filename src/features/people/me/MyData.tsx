import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'

/** For 我的: the way to what is held about me. */
export function MyData() {
  return (
    <Card>
      <Row
        id='my-data'
        icon='shield'
        tone='leaf'
        title='我的资料和隐私'
        note='电话和证件号、谁看过我、导出资料、注销'
        onPress={() => go('packages/people/profile/index')}
      />
    </Card>
  )
}
