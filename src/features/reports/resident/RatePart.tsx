import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { ratingLabels, ratings } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Faces } from '@/components/fields/Faces'
import { TextArea } from '@/components/fields/Field'
import { Section } from '@/components/layout/Section'
import type { RatingForm } from './useRating'

/** 评价, in the page itself: solved or not, how content, and if one likes a few words. 评好了 stands in the page's foot. */
export function RatePart({ report, form }: { report: ReportView; form: RatingForm }) {
  const { solved, rating, busy } = form
  return (
    <>
      <Section title='解决了吗'>
        <View className='row row--wrap stack'>
          <Button
            id='solved'
            look={solved ? 'main' : 'line'}
            label={solved ? '解决了，已选' : undefined}
            icon={solved ? 'check' : undefined}
            share={1}
            onPress={form.saySolved}
          >
            解决了
          </Button>
          {report.allowed.includes('reopen') && (
            <Button id='unsolved' look='line' share={1} busy={busy} onPress={form.sendBack}>
              没解决
            </Button>
          )}
        </View>
        <View className='stack muted'>{`点「没解决」会马上退回给${report.holder?.name ?? '经办人'}，上一级也会盯着。`}</View>
      </Section>
      <Section title='满意吗'>
        <Faces
          id='rating'
          label='满意吗'
          chosen={rating}
          onChoose={form.choose}
          choices={ratings.map(key => ({ key, label: ratingLabels[key] }))}
        />
      </Section>
      <Section title='还想说一句' aside='可以不写'>
        <TextArea id='rating-words' label='还想说一句' quiet onText={form.say} />
      </Section>
    </>
  )
}
