import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ApplicationView } from '@shared/services/applying'
import { applicationEventLabels } from '@shared/services/labels'
import { Button } from '@/components/controls/Button'
import { Timeline } from '@/components/display/Timeline'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { go } from '@/platform/navigation'
import { AfterPart, RefusedPart } from '../progress/EndParts'
import { HeadPart } from '../progress/HeadPart'
import { timelineOf } from '../progress/timelineOf'
import type { useApplication } from '../useApplications'
import { CasePapers } from './CasePapers'
import { CodeSheet } from '../counter/CodeSheet'
import { DeliverSheet } from './DeliverSheet'
import { HandOverSheet } from '../counter/HandOverSheet'
import { RefuseSheet } from './RefuseSheet'
import { TakeOver } from './TakeOver'
import { useCase, type Case } from './useCase'

interface Props {
  application: ApplicationView
  query: ReturnType<typeof useApplication>
}

type SheetName = 'refuse' | 'deliver' | 'code' | 'give'

/** One application at the counter: who, which papers, what they said, and the next step under the thumb. */
export function CasePage({ application, query }: Props) {
  const { id, whom, fields, answers, allowed, service } = application
  const steps = useCase(application)
  const [sheet, setSheet] = useState<SheetName>()
  const close = () => setSheet(undefined)
  return (
    <Page title={service.name} foot={<CaseFoot application={application} steps={steps} onSheet={setSheet} />}>
      <Loaded id='case' query={query}>
        {() => (
          <>
            <HeadPart application={application} />
            <Card>
              <Row icon='me' title={whom.name} note={whom.place} line />
              <Row
                id='cover-open'
                icon='list'
                title='打印封面'
                note='贴在袋子上，材料一样样打勾'
                onPress={() => go('packages/counter/cover/index', { id })}
              />
            </Card>
            <RefusedPart application={application} />
            <CasePapers application={application} />
            {fields === null && <View className='muted stack'>填的内容和照片，只有经办的人看得到</View>}
            <Section title='填的和答的'>
              <Card>
                {[...(fields ?? []), ...answers.map(({ ask, answer }) => ({ id: ask, label: ask, value: answer }))].map(
                  each => (
                    <View key={each.id} className='stack'>
                      <View className='muted'>{each.label}</View>
                      <View>{each.value}</View>
                    </View>
                  ),
                )}
              </Card>
            </Section>
            <AfterPart application={application} />
            <Section title='经过'>
              <Timeline id='timeline' label='经过' entries={timelineOf(application)} />
            </Section>
            <View className='row row--wrap stack'>
              {allowed.includes('handOver') && (
                <Button id='give-open' look='line' share={1} onPress={() => setSheet('give')}>
                  {applicationEventLabels.handOver}
                </Button>
              )}
              {allowed.includes('refuse') && (
                <Button id='refuse-open' look='danger' share={1} onPress={() => setSheet('refuse')}>
                  {applicationEventLabels.refuse}
                </Button>
              )}
            </View>
          </>
        )}
      </Loaded>
      {sheet === 'refuse' && <RefuseSheet application={application} onClose={close} />}
      {sheet === 'deliver' && <DeliverSheet application={application} onClose={close} />}
      {sheet === 'code' && <CodeSheet onClose={close} />}
      {sheet === 'give' && <HandOverSheet items={[application]} onClose={close} onDone={close} />}
    </Page>
  )
}

interface FootProps {
  application: ApplicationView
  steps: Case
  onSheet: (sheet: SheetName) => void
}

/** The likely step: first it is taken up; then what was marked is sent, else the papers are whole; then on to the next state. */
function CaseFoot({ application, steps, onSheet }: FootProps) {
  const { allowed, delivery } = application
  const may = (event: ApplicationView['allowed'][number]) => allowed.includes(event)
  const { busy, flaws } = steps
  return (
    <>
      <Refusal {...steps.refused} />
      {may('take') && (
        <Button id='take' wide busy={busy} onPress={steps.take}>
          {applicationEventLabels.take}
        </Button>
      )}
      <TakeOver application={application} busy={busy} onTake={steps.take} />
      {may('sendBack') && flaws.length > 0 && (
        <Button id='send-back' wide busy={busy} onPress={() => void steps.sendBack()}>
          {`请他补这 ${flaws.length} 样`}
        </Button>
      )}
      {may('precheck') && !may('take') && flaws.length === 0 && (
        <Button id='whole' wide busy={busy} onPress={steps.isWhole}>
          {applicationEventLabels.precheck}
        </Button>
      )}
      {may('accept') && (
        <Button id='accept' wide busy={busy} onPress={steps.accept}>
          {applicationEventLabels.accept}
        </Button>
      )}
      {may('begin') && (
        <Button id='begin' look='line' share={1} busy={busy} onPress={steps.begin}>
          {applicationEventLabels.begin}
        </Button>
      )}
      {may('ready') && (
        <Button id='ready' share={1} busy={busy} onPress={steps.ready}>
          {applicationEventLabels.ready}
        </Button>
      )}
      {may('handOut') && (
        <Button id='code-open' look={delivery ? 'line' : 'main'} share={1} onPress={() => onSheet('code')}>
          他来取了
        </Button>
      )}
      {may('deliver') && (
        <Button id='deliver-open' share={1} onPress={() => onSheet('deliver')}>
          送到了
        </Button>
      )}
    </>
  )
}
