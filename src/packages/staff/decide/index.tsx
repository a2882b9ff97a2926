import type { ComponentType } from 'react'
import { View } from '@tarojs/components'
import { eventLabels, stateLabels } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { AppealForm } from '@/features/work/decide/AppealForm'
import { DeclineForm } from '@/features/work/decide/DeclineForm'
import type { DecisionProps } from '@/features/work/decide/DecisionPage'
import { ExtendForm } from '@/features/work/decide/ExtendForm'
import { SuspensionForm } from '@/features/work/decide/SuspensionForm'
import { isPageVerb, type PageVerb } from '@/features/work/outgoing/outgoing'
import { useReport } from '@/features/reports/useReport'
import { back, useParams } from '@/platform/navigation'

const forms: Record<PageVerb, ComponentType<DecisionProps>> = {
  decline: DeclineForm,
  decideAppeal: AppealForm,
  approveSuspension: SuspensionForm,
  extend: ExtendForm,
}

/** What is decided on a report with words of one's own: 不受理, 答复申诉, 答复挂起, 延期. */
export default function Decide() {
  const { id = '', do: verb = '' } = useParams()
  const query = useReport(id)
  const { data: report } = query
  if (report && isPageVerb(verb) && report.allowed.includes(verb)) {
    const Form = forms[verb]
    return <Form report={report} query={query} />
  }
  return (
    <Page title={isPageVerb(verb) ? eventLabels[verb] : '诉求'}>
      <Loaded id='decide' query={query}>
        {({ state }) => (
          <>
            <View className='strong'>{`这件现在是「${stateLabels[state]}」，不用您来定了`}</View>
            <View className='row row--wrap stack'>
              <Button id='decide-back' look='line' share={1} onPress={back}>
                返回
              </Button>
            </View>
          </>
        )}
      </Loaded>
    </Page>
  )
}
