import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { directoryNeedLabels, directoryNeeds, type DirectoryNeed } from '@shared/services/directory/directoryNeeds'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextField } from '@/components/fields/Field'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { useParams } from '@/platform/navigation'
import { ServicePage } from '../layout/ServicePage'
import { DutyCard } from './DutyCard'
import { EntryCard } from './EntryCard'
import { useDirectory } from './useDirectory'

const needOf = (text: string | undefined) => directoryNeeds.find(each => each === text)

/** 便民: who helps with what, whether they are there now, and one tap to call; and who of the office is on duty. */
export function DirectoryPage() {
  const typed = useRef('')
  const [need, setNeed] = useState<DirectoryNeed | undefined>(needOf(useParams()['need']))
  const [words, setWords] = useState('')
  const found = useDirectory(need, words)
  return (
    <ServicePage title='便民电话'>
      <TextField
        id='directory-words'
        label='找什么'
        quiet
        placeholder='开锁、ks 都行'
        maxLength={40}
        onText={text => (typed.current = text)}
        onConfirm={text => setWords(text.trim())}
      />
      <View className='stack'>
        <Button
          id='directory-go'
          look='soft'
          wide
          icon='search'
          busy={found.isFetching}
          onPress={() => setWords(typed.current.trim())}
        >
          找
        </Button>
      </View>
      <Chips label='管什么'>
        <Chip id='need-all' chosen={!need} onPress={() => setNeed(undefined)}>
          全部
        </Chip>
        {directoryNeeds.map(each => (
          <Chip key={each} id={`need-${each}`} chosen={each === need} onPress={() => setNeed(each)}>
            {directoryNeedLabels[each]}
          </Chip>
        ))}
      </Chips>
      <Loaded id='directory' query={found}>
        {({ items, says }) => (
          <>
            {says && <View className='muted'>{says}</View>}
            {items.length === 0 && (
              <Card>
                <Empty art='basket' title='没找到' note='换个词试试，或者打 12345 问问' />
              </Card>
            )}
            {items.map(entry => (
              <EntryCard key={entry.id} entry={entry} />
            ))}
          </>
        )}
      </Loaded>
      <Section title='今天谁值班'>
        <DutyCard />
      </Section>
    </ServicePage>
  )
}
