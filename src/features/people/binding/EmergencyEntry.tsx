import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'

/** What somebody without a home can do at once: an emergency needs no binding (DOMAIN §3). */
export const EmergencyEntry = () => (
  <Card look='warm'>
    <Row
      icon='warn'
      title='遇到险情，现在就能报'
      note='消防通道堵了、闻到煤气味、有人困在电梯里……'
      right={
        <Button id='report-emergency' look='soft' onPress={() => go('packages/report/submit/index')}>
          去报
        </Button>
      }
    />
  </Card>
)
