import { View } from '@tarojs/components'
import type { ApplicationView } from '@shared/services/applying'
import { applicationEventLabels } from '@shared/services/labels'
import { api } from '@/api'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Timeline } from '@/components/display/Timeline'
import { Section } from '@/components/layout/Section'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { confirm } from '@/platform/feedback'
import { ServicePage } from '../layout/ServicePage'
import { useStep, type useApplication } from '../useApplications'
import { CorrectPart } from './CorrectPart'
import { AfterPart, RefusedPart } from './EndParts'
import { HandedIn } from './HandedIn'
import { CodePart, HeadPart } from './HeadPart'
import { PapersPart } from './PapersPart'
import { RatePart } from './RatePart'
import { timelineOf } from './timelineOf'
import { useCorrection } from './useCorrection'

interface Props {
  application: ApplicationView
  /** From where it is, to be asked for again. */
  query: ReturnType<typeof useApplication>
  /** It has just been handed in. */
  sent: boolean
}

/** One application as whoever applied sees it; its buttons are what the state table allows now. */
export function ProgressPage({ application, query, sent }: Props) {
  const { id, version, code, allowed, service, delivery, no } = application
  const correction = useCorrection(application)
  const withdraw = useStep(() => api.services.withdraw.mutate({ id, version }))
  const takeBack = async () => {
    const question = { title: '不办了？', text: '交的照片都删掉；想办随时可以再交', yes: '不办了' }
    if (await confirm(question)) withdraw.mutate(undefined)
  }
  const foot = (
    <>
      <Refusal text={correction.problem} askCode={correction.askCode} />
      {allowed.includes('correct') && (
        <Button id='correct' wide busy={correction.busy} onPress={correction.send}>
          {applicationEventLabels.correct}
        </Button>
      )}
    </>
  )
  return (
    <ServicePage title={service.name} foot={foot} call='worded'>
      <Loaded id='progress' query={query}>
        {() => (
          <>
            {sent && <HandedIn no={no} />}
            <HeadPart application={application} />
            {code && <CodePart code={code} delivery={delivery} />}
            {allowed.includes('correct') && <CorrectPart application={application} />}
            <RefusedPart application={application} again />
            {allowed.includes('rate') && <RatePart application={application} />}
            <AfterPart application={application} />
            <PapersPart application={application} />
            <Section title='经过'>
              <Timeline id='timeline' label='经过' entries={timelineOf(application)} />
            </Section>
            <Refusal {...refusalOf(withdraw.error)} />
            {allowed.includes('withdraw') && (
              <View className='row row--wrap stack'>
                <Button id='withdraw' look='danger' share={1} busy={withdraw.isPending} onPress={() => void takeBack()}>
                  {applicationEventLabels.withdraw}
                </Button>
              </View>
            )}
          </>
        )}
      </Loaded>
    </ServicePage>
  )
}
