import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReportSummary } from '@shared/reports/contract'
import { noPhotoReasons, outcomeLabels, outcomes, replyPhrases, stateLabels } from '@shared/reports/labels'
import { categoryOf } from '@config/community/categories'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextArea } from '@/components/fields/Field'
import { Photo } from '@/components/photos/Photo'
import { Reasons } from '@/components/fields/Reasons'
import { Refusal } from '@/components/states/Refusal'
import { Section } from '@/components/layout/Section'
import { UploadGrid } from '../../photos/UploadGrid'
import type { Resolve } from './useResolve'

interface Props {
  report: ReportSummary
  resolve: Resolve
}

/** What it is about, the photos of the place as it is now, how it came out, and the words for the resident. */
export function ResolveForm({ report, resolve }: Props) {
  const { outcome, choose, note, write, addPhrase, photos, form, missing, refusal, allowed } = resolve
  return (
    <>
      <Card>
        <View className='row row--top'>
          {report.photo && <Photo src={report.photo.url} label='居民拍的照片' />}
          <View className='grow'>
            <View className='strong'>{report.place.name}</View>
            {report.text && <View>{report.text}</View>}
            <View className='muted'>{`${categoryOf(report.category).name} · ${report.reporter.name}`}</View>
          </View>
        </View>
      </Card>
      {!allowed && <Refusal text={`这件现在是「${stateLabels[report.state]}」，不用您办结了。您写的还在。`} />}
      <Section title='现场照片' aside='拍现在的样子'>
        <UploadGrid id='photos' label='现场照片' uploads={photos} form={form} />
        {resolve.lacksPhoto && <NoPhoto reason={resolve.noPhoto} onReason={resolve.sayNoPhoto} />}
        <Refusal text={missing.photos} />
      </Section>
      <Section title='办得怎么样'>
        <Chips label='办得怎么样'>
          {outcomes.map(each => (
            <Chip key={each} id={`outcome-${each}`} chosen={outcome === each} onPress={() => choose(each)}>
              {outcomeLabels[each]}
            </Chip>
          ))}
        </Chips>
        <Refusal text={missing.outcome} />
      </Section>
      <Section title='跟居民说一句'>
        <TextArea
          key={note.times}
          id='note'
          label='跟居民说一句'
          quiet
          initial={note.text}
          placeholder='怎么处理的'
          maxLength={500}
          error={missing.note}
          onText={write}
        />
        <Chips label='常用的话'>
          {replyPhrases.map((phrase, at) => (
            <Chip key={phrase} id={`phrase-${at}`} onPress={() => addPhrase(phrase)}>
              {phrase}
            </Chip>
          ))}
        </Chips>
        <Refusal {...refusal} />
      </Section>
    </>
  )
}

/** 没法拍: a reason to tap, or own words; the resident reads it where the photo would be. */
function NoPhoto({ reason, onReason }: { reason: string; onReason: (words: string) => void }) {
  const [open, setOpen] = useState(reason !== '')
  const toggle = () => {
    setOpen(!open)
    if (open) onReason('')
  }
  return (
    <>
      <Chips label='没法拍'>
        <Chip id='no-photo' chosen={open} onPress={toggle}>
          没法拍
        </Chip>
      </Chips>
      {open && (
        <Reasons id='no-photo' label='为什么没法拍' reasons={noPhotoReasons} initial={reason} onReason={onReason} />
      )}
    </>
  )
}

/** The one button; while photos are on their way it says so. */
export function ResolveFoot({ resolve: { allowed, busy, sending, send } }: Pick<Props, 'resolve'>) {
  return (
    <Button id='resolve' wide busy={busy || sending} disabled={!allowed} onPress={() => void send()}>
      {sending ? '照片在传，请等一下' : '办结'}
    </Button>
  )
}
