import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReportSummary } from '@shared/reports/contract'
import { replyPhrases, stateLabels } from '@shared/reports/labels'
import { outcomeLabels, outcomes } from '@shared/reports/outcomeLabels'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextArea } from '@/components/fields/Field'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { usePhrases } from '../phrases/usePhrases'
import { AfterPhotos } from './AfterPhotos'
import { fieldNames, type Resolve } from './useResolve'

interface Props {
  report: ReportSummary
  resolve: Resolve
}

/** How it came out, the photos of the place as it is now, what it is about, and a few words for the resident. */
export function ResolveForm({ report, resolve }: Props) {
  const { outcome, choose, note, write, addPhrase, missing, refusal, allowed } = resolve
  const [open, setOpen] = useState(outcome !== 'solved')
  const phrases = usePhrases('resolve', replyPhrases)
  return (
    <>
      {!allowed && <Refusal text={`这件现在是「${stateLabels[report.state]}」，不用您办结了。您写的还在。`} />}
      <Card>
        <Row
          icon='check'
          tone='leaf'
          title={outcomeLabels[outcome]}
          note='办得怎么样'
          right={
            !open && (
              <Button id='outcome-change' look='soft' small label='改结果' onPress={() => setOpen(true)}>
                改
              </Button>
            )
          }
        />
        {open && (
          <Chips label='办得怎么样'>
            {outcomes.map(each => (
              <Chip key={each} id={`outcome-${each}`} chosen={outcome === each} onPress={() => choose(each)}>
                {outcomeLabels[each]}
              </Chip>
            ))}
          </Chips>
        )}
      </Card>
      <AfterPhotos report={report} resolve={resolve} />
      <View id='need-note'>
        <Section title={`跟${report.reporter.name}说一句`} aside={outcome === 'solved' ? '不写也行' : '写明原因'}>
          <Refusal text={missing.note} />
          <Chips label='常用的话'>
            {phrases.map((phrase, at) => (
              <Chip key={phrase} id={`phrase-${at}`} onPress={() => addPhrase(phrase)}>
                {phrase}
              </Chip>
            ))}
          </Chips>
          <TextArea
            key={note.times}
            id='note'
            label='跟居民说一句'
            quiet
            initial={note.text}
            placeholder='自己写几句'
            maxLength={500}
            onText={write}
          />
          <Refusal {...refusal} />
        </Section>
      </View>
    </>
  )
}

/** What is missing, and the one button; while photos are on their way it says so. */
export function ResolveFoot({ resolve: { allowed, busy, sending, send, lacking } }: Pick<Props, 'resolve'>) {
  return (
    <>
      {lacking.length > 0 && (
        <View className='resolve-lacks'>
          <View className='resolve-lacks__count'>{`还差 ${lacking.length} 样`}</View>
          <View className='muted'>{lacking.map(field => fieldNames[field]).join('、')}</View>
        </View>
      )}
      <Button
        id='resolve'
        wide={!lacking.length}
        share={2}
        busy={busy || sending}
        disabled={!allowed}
        onPress={() => void send()}
      >
        {sending ? '照片在传，请等一下' : '办结'}
      </Button>
    </>
  )
}
