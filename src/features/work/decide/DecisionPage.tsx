import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { Card } from '@/components/layout/Card'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Refusal, type RefusalProps } from '@/components/states/Refusal'
import type { useReport } from '../../reports/useReport'
import { titleOf } from '../queue/QueueCard'

export interface DecisionProps {
  report: ReportView
  query: ReturnType<typeof useReport>
}

interface Props extends DecisionProps {
  title: string
  /** The answers, at the foot. */
  foot: ReactNode
  refusal: RefusalProps
  children: ReactNode
}

/** What is decided on, what there is to say, and the answers under the thumb. */
export function DecisionPage({ report, query, title, foot, refusal, children }: Props) {
  return (
    <Page title={title} foot={foot}>
      <Loaded id='decide' query={query}>
        {() => (
          <>
            <Card>
              <View className='strong'>{titleOf(report)}</View>
              <View>{report.text || '只有照片'}</View>
            </Card>
            {children}
            <Refusal {...refusal} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
