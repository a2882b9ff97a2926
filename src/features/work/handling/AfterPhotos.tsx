import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReportSummary, ReportView } from '@shared/reports/contract'
import { noPhotoReasons } from '@shared/reports/outcomeLabels'
import { categoryOf } from '@config/community/categories'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { cx } from '@/components/cx'
import { Icon } from '@/components/icons/Icon'
import { Press } from '@/components/controls/Press'
import { Reasons } from '@/components/fields/Reasons'
import { Refusal } from '@/components/states/Refusal'
import { Section } from '@/components/layout/Section'
import { Shots } from '@/components/photos/Shots'
import { toast } from '@/platform/feedback'
import { UploadGrid } from '../../photos/UploadGrid'
import { placeTail } from '../../reports/placeTail'
import { sayTime } from '../../time'
import type { Resolve } from './useResolve'
import './resolve.scss'

/** What it was like: the thumbnail out of the list until the report is there whole. */
const beforeOf = (report: ReportSummary | ReportView) =>
  ('photos' in report && report.photos[0]?.url) || report.photo?.thumb

/** The place as it is now: a large tile that opens the camera; beside it what it was like, to stand where the resident stood. */
export function AfterPhotos({ report, resolve }: { report: ReportSummary; resolve: Resolve }) {
  const { photos, form, missing } = resolve
  const before = beforeOf(report)
  const { reporter, submittedAt, place, text, category } = report
  const take = () => void form.take().catch(() => toast('这张照片打不开，请换一张'))
  return (
    <View id='need-photos'>
      <Section title='处理后的照片'>
        <Refusal text={missing.photos} />
        {photos.length ? (
          <UploadGrid id='photos' label='处理后的照片' uploads={photos} form={form} />
        ) : (
          <Press id='photos-add' className={cx('camera-tile', missing.photos && 'camera-tile--missing')} onPress={take}>
            <View className='camera-tile__disc'>
              <Icon name='camera' size='xl' />
            </View>
            <View className='big'>拍处理后</View>
            <View className='muted'>站在原来的地方拍，一眼看出变化</View>
          </Press>
        )}
        {resolve.lacksPhoto && <NoPhoto reason={resolve.noPhoto} onReason={resolve.sayNoPhoto} />}
      </Section>
      <Card>
        {before && <Shots id='before' label='处理前的照片' shots={[{ key: '1', url: before, mark: '处理前' }]} />}
        <View className='strong'>{`${categoryOf(category).name} · ${placeTail(place.name)}`}</View>
        {text && <View className='clamp-2'>{text}</View>}
        <View className='muted'>{`${reporter.name} ${sayTime(submittedAt)} 报的`}</View>
      </Card>
    </View>
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
