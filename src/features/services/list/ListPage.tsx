import { View } from '@tarojs/components'
import type { GuideOutput } from '@shared/services/guide/catalogue'
import { outcomeOf, papersOf, tripsOf, walk } from '@shared/services/guide/guide'
import { Button } from '@/components/controls/Button'
import { Facts, Result } from '@/components/display/Facts'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Empty } from '@/components/states/States'
import { back, go } from '@/platform/navigation'
import { useMe } from '../../people/useMe'
import { knownIn, useSession, type Principal } from '../guide/session'
import { Stopped } from '../guide/GuidePage'
import { ServicePage } from '../layout/ServicePage'
import { useEntry } from '../layout/useCounter'
import { openApply, openBook, openGuide } from '../ways'
import { KeepPart } from './KeepPart'
import { sayTrips } from './myList'
import { PaperCard } from './PaperCard'

/** What came of the questions: the papers of this case, 您不用办, or the right place to go. */
export function ListPage({ guide }: { guide: GuideOutput }) {
  const { spec, known, stopped } = guide
  const session = useSession(spec.id)
  const me = useMe()
  const counter = useEntry(spec.where)
  const answers = { ...knownIn(session, known), ...session.answers }
  const outcome = outcomeOf(spec, answers)
  if (stopped) return <Stopped title={spec.name} reason={stopped.reason} />
  if (!outcome) return <AskFirst guide={guide} />
  if (outcome.kind !== 'apply')
    return (
      <ServicePage title={spec.name} call='plain' foot={<EndFoot service={spec.id} principal={session.principal} />}>
        {outcome.kind === 'notNeeded' ? (
          <Result icon='check' tone='leaf' title='您不用办' note={outcome.says} />
        ) : (
          <Result icon='pin' tone='amber' title='这件事不在这里办' note={outcome.says} />
        )}
        {outcome.where && (
          <Card>
            <View className='strong'>去哪儿办</View>
            <View>{outcome.where}</View>
          </Card>
        )}
        <Source guide={guide} />
      </ServicePage>
    )
  const papers = papersOf(spec, answers)
  const assumed = walk(spec, answers).steps.flatMap(({ question, option }) =>
    session.answers[question.id] === undefined ? [option.label] : [],
  )
  const whose = session.principal ? `给${session.principal.name}办，` : ''
  return (
    <ServicePage
      title={spec.name}
      call='plain'
      foot={<ApplyFoot service={spec.id} person={session.principal?.personId} />}
    >
      <Result icon='list' tone='leaf' title={`${whose}就这 ${papers.length} 样`} note={outcome.says} />
      <Card>
        <Facts
          facts={[
            { label: '跑几趟', value: `${tripsOf(papers)} 趟` },
            { label: '收下后多久', value: `${spec.days} 个工作日` },
            { label: '花多少钱', value: spec.fee },
            ...(counter ? [{ label: '在哪儿', value: `${counter.name}，${counter.where}，${counter.hours}` }] : []),
          ]}
        />
        <View className='muted stack'>{sayTrips(papers)}</View>
      </Card>
      {assumed.length > 0 && (
        <Card look='warm'>
          <Row
            title={assumed.join('、')}
            note='这是已经知道的，没有问您'
            right={
              <Button id='known-back' look='line' small label='不对，回去改' onPress={back}>
                不对
              </Button>
            }
          />
        </Card>
      )}
      <Section title='要带的材料' aside={`${papers.length} 样`}>
        {papers.map(paper => (
          <PaperCard key={paper.id} paper={paper} />
        ))}
      </Section>
      {me.data?.bound && (
        <View className='stack'>
          <Button id='book-open' look='line' wide icon='clock' onPress={() => openBook(spec.id, session.principal)}>
            约个时间去窗口
          </Button>
        </View>
      )}
      <KeepPart spec={spec} papers={papers} />
      <Source guide={guide} />
    </ServicePage>
  )
}

/** Opened without answers: by an address, or after the app was closed. */
const AskFirst = ({ guide: { spec } }: { guide: GuideOutput }) => (
  <ServicePage title={spec.name}>
    <Empty
      art='tree'
      title='先问您几句'
      note='要带什么，看您家的情况'
      action={
        <Button id='guide-open' onPress={() => openGuide(spec.id)}>
          开始
        </Button>
      }
    />
  </ServicePage>
)

/** From where it comes, and how old it is: nobody is to rely on a sample. */
const Source = ({ guide: { spec } }: { guide: GuideOutput }) => (
  <View className='muted stack'>
    {`依据：${spec.law}。${spec.checkedOn} 核对过。${spec.sample ? '这是样例，以窗口答复为准，拿不准先打个电话。' : ''}`}
  </View>
)

function EndFoot({ service, principal }: { service: string; principal: Principal | null }) {
  return (
    <>
      <Button id='list-again' look='line' share={1} onPress={() => openGuide(service, principal)}>
        再问一遍
      </Button>
    </>
  )
}

function ApplyFoot({ service, person }: { service: string; person: string | undefined }) {
  const bound = useMe().data?.bound
  return (
    <>
      {bound === false ? (
        <Button id='bind' share={2} icon='home' onPress={() => go('packages/people/bind/index')}>
          绑定我家
        </Button>
      ) : (
        <Button id='apply-open' share={2} onPress={() => openApply(service, person)}>
          现在就办
        </Button>
      )}
    </>
  )
}
