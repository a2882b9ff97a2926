import type { GuideOutput } from '@shared/services/guide/catalogue'
import { Button } from '@/components/controls/Button'
import { Empty } from '@/components/states/States'
import { ServicePage } from '../layout/ServicePage'
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
    <ServicePage title={spec.name} call='plain' foot={foot}>
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
    </ServicePage>
  )
}

interface StoppedProps {
  title: string
  reason: string
  /** Something was filled in: it waits on this phone. */
  kept?: boolean
}

/** The service was taken off; whoever has applied already is still served. */
export const Stopped = ({ title, reason, kept }: StoppedProps) => (
  <ServicePage title={title} call='worded'>
    <Empty
      art='cloud'
      title='这件事现在不受理'
      note={`${reason}。${kept ? '您填的替您存着，能办了从「办事」接着填' : '交过的照常办'}；有急事打电话问窗口`}
    />
  </ServicePage>
)
