import type { GuideOutput } from '@shared/services/catalogue'
import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { CallCounter } from '../layout/CallCounter'
import { GuideQuestion } from './GuideQuestion'
import { KnownCard } from './KnownCard'
import { useGuided } from './useGuided'
import { WhoStep } from './WhoStep'

/** A service's questions, one a screen, from the phone's own memory: no answer waits for the network. */
export function GuidePage({ guide }: { guide: GuideOutput }) {
  const { spec, stopped } = guide
  const guided = useGuided(guide)
  const { who, question, known, back } = guided
  if (stopped) return <Stopped title={spec.name} reason={stopped.reason} />
  const foot = (
    <>
      <CallCounter id='guide-call' />
      {back && (
        <Button id='guide-back' look='line' share={1} onPress={back}>
          上一步
        </Button>
      )}
      {!who && !question && (
        <Button id='guide-done' share={2} onPress={guided.finish}>
          看要带什么
        </Button>
      )}
    </>
  )
  return (
    <Page title={spec.name} foot={foot}>
      {who && <WhoStep {...who} onChoose={guided.chooseWho} />}
      {question && (
        <GuideQuestion
          question={question}
          chosen={guided.chosen}
          nth={guided.nth}
          left={guided.left}
          onChoose={guided.choose}
        />
      )}
      {!who && known.length > 0 && <KnownCard questions={known} answers={guided.answers} onAsk={guided.askAgain} />}
      {!who && !question && <Empty art='tree' title='都知道了，不用问您' note='点下面，看要带什么' />}
    </Page>
  )
}

/** The service was taken off; whoever has applied already is still served. */
export const Stopped = ({ title, reason }: { title: string; reason: string }) => (
  <Page title={title} foot={<CallCounter id='stopped-call' worded />}>
    <Empty art='cloud' title='这件事现在不受理' note={`${reason}。交过的照常办；有急事打电话问窗口`} />
  </Page>
)
