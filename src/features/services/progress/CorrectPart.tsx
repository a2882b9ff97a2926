import { View } from '@tarojs/components'
import type { ApplicationView } from '@shared/services/applying'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { sayTime } from '../../time'
import { PaperPart } from '../apply/PaperPart'
import { correctionName } from './useCorrection'

/** What is to be handed in once more: exactly the papers that were named, each with what was not right. */
export function CorrectPart({ application }: { application: ApplicationView }) {
  const { id, correction, papers } = application
  if (!correction) return null
  const named = papers.filter(paper => correction.papers.some(each => each.paper === paper.id))
  return (
    <Section title='请补这几样' aside={`${sayTime(correction.until)} 前`}>
      <Card look='warm'>
        <View>只补这一次，别的不会再问您要。补好了点下面「补好了，交上去」。</View>
      </Card>
      {named.map(paper => (
        <PaperPart
          key={paper.id}
          of={correctionName(id)}
          paper={paper}
          wrong={correction.papers.find(each => each.paper === paper.id)?.why ?? null}
        />
      ))}
    </Section>
  )
}
