import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextField } from '@/components/fields/Field'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { ChoosePlace } from '../../places/ChoosePlace'
import type { Search } from './useSearch'
import type { Way } from './sought'

const labels: Record<Way, string> = { words: '按说的话', no: '按编号', name: '按报的人' }
const hints: Record<Way, string> = { words: '说的话、类别、地方', no: '比如 0042', name: '写全姓名' }

/** What is looked for: words, a number or a name, and perhaps only at one place. */
export function SearchForm({ search }: { search: Search }) {
  const { way, setWay, place, setPlace, problem, look, recent, forget, mayByName, query } = search
  const typed = useRef('')
  const [field, setField] = useState({ times: 0, text: '' })
  const [open, setOpen] = useState(false)
  const offered: Way[] = mayByName ? ['words', 'no', 'name'] : ['words', 'no']
  const again = (text: string) => {
    typed.current = text
    setField(({ times }) => ({ times: times + 1, text }))
    look(text, place, 'words')
    setWay('words')
  }
  return (
    <Card>
      <Chips label='按什么找'>
        {offered.map(each => (
          <Chip key={each} id={`by-${each}`} chosen={way === each} onPress={() => setWay(each)}>
            {labels[each]}
          </Chip>
        ))}
      </Chips>
      <TextField
        key={field.times}
        id='sought'
        label='找什么'
        quiet
        initial={field.text}
        placeholder={hints[way]}
        maxLength={40}
        onText={text => (typed.current = text)}
        onConfirm={text => look(text)}
        error={problem || undefined}
      />
      {way === 'name' && <View className='muted'>按姓名查会记下来，本人在「谁看过我」里看得到。</View>}
      <Chips label='只找一处'>
        <Chip id='anywhere' chosen={!place} onPress={() => setPlace(null)}>
          不限地方
        </Chip>
        <Chip id='somewhere' chosen={!!place} more={!place} onPress={() => setOpen(!open)}>
          {place ? place.name : '只找一处'}
        </Chip>
      </Chips>
      {open && (
        <Section title='在哪儿'>
          <ChoosePlace
            id='search-place'
            label='在哪儿'
            value={null}
            onChange={({ code, fullName }) => {
              setPlace({ code, name: fullName })
              setOpen(false)
            }}
          />
        </Section>
      )}
      <View className='stack'>
        <Button id='search-go' wide icon='search' busy={query.isFetching} onPress={() => look(typed.current)}>
          找
        </Button>
      </View>
      {recent.length > 0 && <View className='muted'>最近找过</View>}
      {recent.length > 0 && (
        <Chips label='最近找过'>
          {recent.map((text, at) => (
            <Chip key={text} id={`recent-${at}`} onPress={() => again(text)}>
              {text}
            </Chip>
          ))}
          <Chip id='recent-forget' onPress={forget}>
            清掉
          </Chip>
        </Chips>
      )}
    </Card>
  )
}
