import { View } from '@tarojs/components'
import type { ApplicationView } from '@shared/services/applying'
import { PhotoGrid } from '@/components/photos/PhotoGrid'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { sayHow } from '../list/myList'

/** What was handed in, for whoever handed it in. */
export function PapersPart({ application: { papers, fields, answers } }: { application: ApplicationView }) {
  return (
    <>
      <Section title='交的材料'>
        <Card>
          {papers.map(paper => {
            const shown = paper.photos.flatMap(({ id, url }) => (url ? [{ key: id, url }] : []))
            return (
              <View key={paper.id} className='stack'>
                <View className='strong'>{paper.name}</View>
                <View className='muted'>{`${sayHow(paper)}${paper.photos.length ? '' : '，来的时候带着'}`}</View>
                {shown.length > 0 && (
                  <PhotoGrid id={`shown-${paper.id}`} label={`${paper.name}的照片`} photos={shown} />
                )}
              </View>
            )
          })}
        </Card>
      </Section>
      <Section title='填的和答的'>
        <Card>
          {[...(fields ?? []), ...answers.map(({ ask, answer }) => ({ id: ask, label: ask, value: answer }))].map(
            ({ id, label, value }) => (
              <View key={id} className='stack'>
                <View className='muted'>{label}</View>
                <View>{value}</View>
              </View>
            ),
          )}
        </Card>
      </Section>
    </>
  )
}
