import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ApplicationView } from '@shared/services/applying'
import { paperFlaws } from '@shared/services/paperFlaws'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { Section } from '@/components/layout/Section'
import { PaperPicture } from '../art/PaperPicture'
import { sayHow } from '../list/myList'
import { markFlaw, useFlaws } from './flaws'
import { LookSheet } from './LookSheet'

interface Open {
  paper: ApplicationView['papers'][number]
  photo?: string
  /** What stands on the sheet: the photo, or why it is not good enough. */
  sheet: 'look' | 'why'
  title: string
}

/** The papers at the counter: a look at each photo, and what is not right with it. */
export function CasePapers({ application }: { application: ApplicationView }) {
  const { id, papers, mayName, allowed, corrected } = application
  const [open, setOpen] = useState<Open>()
  const flaws = useFlaws(id)
  const names = allowed.includes('sendBack')
  // Whoever does not have it sees that there are photos, and none of them.
  const looks = application.fields !== null
  const mayMark = (paper: string) => names && mayName.includes(paper)
  return (
    <Section title='材料' aside={`${papers.length} 样`}>
      {names && corrected && (
        <Card look='warm'>
          <View>
            {mayName.length > 0
              ? '补过一次了，只能再说上次那几样，不能要新的'
              : '补过一次了，不能再让他补。真办不了，点「办不了」，写明怎么办'}
          </View>
        </Card>
      )}
      {papers.map(paper => {
        const flaw = flaws[paper.id]
        return (
          <Card key={paper.id}>
            <View className='row'>
              <PaperPicture name={paper.picture} />
              <View className='grow'>
                <View className='strong'>{paper.name}</View>
                <View className='muted'>{`${sayHow(paper)}${paper.photos.length ? '' : '，没拍，带来看'}`}</View>
              </View>
            </View>
            {paper.wrong && <View className='refusal'>{`上次说的：${paper.wrong}`}</View>}
            {flaw && <View className='refusal'>{`要补：${flaw.why}`}</View>}
            <View className='row row--wrap stack'>
              {looks &&
                paper.photos.map((photo, nth) => (
                  <Button
                    key={photo.id}
                    id={`look-${paper.id}-${nth}`}
                    look='soft'
                    small
                    icon='eye'
                    label={`看${paper.name}第 ${nth + 1} 张`}
                    onPress={() =>
                      setOpen({ paper, photo: photo.id, sheet: 'look', title: `${paper.name} 第 ${nth + 1} 张` })
                    }
                  >
                    {`第 ${nth + 1} 张`}
                  </Button>
                ))}
              {mayMark(paper.id) && (
                <Button
                  id={`wrong-${paper.id}`}
                  look='line'
                  small
                  label={flaw ? `又行了：${paper.name}` : `不行：${paper.name}`}
                  onPress={() =>
                    flaw ? markFlaw(id, paper.id, null) : setOpen({ paper, sheet: 'why', title: paper.name })
                  }
                >
                  {flaw ? '又行了' : '不行'}
                </Button>
              )}
            </View>
          </Card>
        )
      })}
      {open?.sheet === 'look' && open.photo && (
        <LookSheet
          application={id}
          photo={open.photo}
          title={open.title}
          onWrong={mayMark(open.paper.id) ? () => setOpen({ ...open, sheet: 'why' }) : undefined}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.sheet === 'why' && (
        <ReasonSheet
          id='why'
          title={`${open.title}，哪里不对`}
          send='记下，一起告诉他'
          reasons={paperFlaws}
          shortest={2}
          busy={false}
          refused={{}}
          onClose={() => setOpen(undefined)}
          onSend={why => {
            markFlaw(id, open.paper.id, { why, ...(open.photo && { photo: open.photo }) })
            setOpen(undefined)
          }}
        />
      )}
    </Section>
  )
}
