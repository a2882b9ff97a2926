import type { Me } from '@shared/people/contract'
import { creditsWarnAt } from '@config/community/limits'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { useConsent } from './useConsent'

/** For whoever is given reports and had WeChat tell them: does it keep silent now, or soon? Whoever never asked for it is left alone. */
export function runsOut(me: Me): boolean {
  const left = me.msgCredits.reportAssigned
  return left !== undefined && left <= creditsWarnAt
}

/** For 工作台: how many more times WeChat tells of a new report, and one more by a tap. */
export function WorkCredits({ me }: { me: Me }) {
  const consent = useConsent()
  const left = me.msgCredits.reportAssigned ?? 0
  const note =
    left === 0 ? '现在有新活微信不会提醒您' : runsOut(me) ? '快用完了，点一下多收一次' : '点一下多收一次，免得漏单'
  return (
    <Card look='warm'>
      <Row
        title={`微信提醒还能收 ${left} 次`}
        note={note}
        right={
          <Button
            id='top-up'
            look='soft'
            small
            busy={consent.busy}
            label='补 1 次 微信提醒'
            onPress={() => consent.ask(['reportAssigned'])}
          >
            补 1 次
          </Button>
        }
      />
    </Card>
  )
}
