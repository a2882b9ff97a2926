import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { exclusionReasons } from '@config/community/rates'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Page } from '@/components/page/Page'
import { Reasons } from '@/components/fields/Reasons'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { useCounting } from '@/features/figures/useFigures'
import { useReport } from '@/features/reports/useReport'
import { toast } from '@/platform/feedback'
import { back, useParams } from '@/platform/navigation'

/** Asks that a report does not count in 三率: a reason, and a second person has the word. */
export default function Exclude() {
  const { id = '' } = useParams()
  const report = useReport(id)
  const reason = useRef('')
  const [missing, setMissing] = useState(false)
  const { mutate, isPending, error } = useCounting({ id, version: report.data?.version ?? 0 }, () => {
    toast('提出去了，等第二个人看')
    back()
  })
  const send = () => {
    const words = reason.current.trim()
    setMissing(!words)
    if (words) mutate({ verb: 'exclude', reason: words })
  }
  const foot = (
    <>
      <Refusal text={error ? sentenceOf(error) : undefined} askCode={error?.askCode} />
      <Button id='exclude-send' wide busy={isPending} onPress={send}>
        提出不计入
      </Button>
    </>
  )
  return (
    <Page title='不计入三率' foot={report.data?.allowed.includes('exclude') && foot}>
      <Loaded id='exclude' query={report}>
        {({ allowed, place, no }) =>
          allowed.includes('exclude') ? (
            <Card>
              <View className='strong'>{place.name}</View>
              <View className='muted number'>{no}</View>
              <View className='stack'>
                写明为什么。能看到这件诉求的人都能看到原因；要另一个人同意以后才不计入，在那以前照常算
              </View>
              <Reasons
                id='exclude'
                label='为什么不计入'
                reasons={exclusionReasons}
                error={missing ? '请选一个原因，或者写一句' : undefined}
                onReason={words => {
                  reason.current = words
                  setMissing(false)
                }}
              />
            </Card>
          ) : (
            <Card>这一件已经有人提过了，或者不归您看。到「三率」里能看到有没有同意</Card>
          )
        }
      </Loaded>
    </Page>
  )
}
