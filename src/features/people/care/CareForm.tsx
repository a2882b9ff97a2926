import { useState } from 'react'
import { View } from '@tarojs/components'
import { careNotes, type CareNote } from '@shared/notices/tags'
import { careNoteLabels } from '@shared/people/careLabels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Card } from '@/components/layout/Card'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { useSetCare, type Known } from './useCare'

/** What holds of them, each a tap; kept with one button, and what it is good for and who learns of it below. */
export function CareForm({ known: { person, name, tags } }: { known: Known }) {
  const [chosen, setChosen] = useState<readonly CareNote[]>(tags)
  const { mutate, isPending, error } = useSetCare(person, () => toast('记下了'))
  const toggle = (tag: CareNote) =>
    setChosen(chosen.includes(tag) ? chosen.filter(each => each !== tag) : [...chosen, tag])
  const isSame = chosen.length === tags.length && chosen.every(tag => tags.includes(tag))
  return (
    <>
      <Card>
        <View className='strong'>{name}</View>
        <Chips label='合适的都点上'>
          {careNotes.map(tag => (
            <Chip key={tag} id={`care-${tag}`} many chosen={chosen.includes(tag)} onPress={() => toggle(tag)}>
              {careNoteLabels[tag]}
            </Chip>
          ))}
        </Chips>
        <View className='stack'>
          <Button
            id='save'
            wide
            busy={isPending}
            lacks={isSame ? '和记着的一样，没有要改的' : undefined}
            onPress={() => mutate([...chosen])}
          >
            记下
          </Button>
        </View>
        <Refusal {...refusalOf(error)} />
      </Card>
      <View className='muted stack'>
        记了，发公告能找对人，上门先去这几家，柿子节抽签有留的名额。只有管这一片的人看得到。
      </View>
      <View className='muted stack'>{`谁记的、记了什么，${name}自己在「谁看过我」里看得到。`}</View>
    </>
  )
}
