import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { noticeColumns, type NoticeColumn } from '@shared/notices/columns'
import { noticeColumnLabels } from '@shared/notices/labels'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextField } from '@/components/fields/Field'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { NoticeCard } from './NoticeCard'
import { useFoundNotices, useNotices, useUnreadNotices } from './useNotices'
import './reading.scss'

/** What the community tells me: by column, or by words of it. */
export function NoticeList() {
  const [column, setColumn] = useState<NoticeColumn>()
  const [words, setWords] = useState('')
  const typed = useRef('')
  const unread = useUnreadNotices()
  const all = useNotices(column)
  const found = useFoundNotices(words)
  const choose = (next: NoticeColumn | undefined) => {
    setColumn(next)
    setWords('')
  }
  return (
    <>
      <Chips label='看哪一栏'>
        <Chip id='column-all' chosen={!column && !words} onPress={() => choose(undefined)}>
          全部
        </Chip>
        {noticeColumns.map(each => (
          <Chip key={each} id={`column-${each}`} chosen={column === each && !words} onPress={() => choose(each)}>
            {noticeColumnLabels[each]}
          </Chip>
        ))}
      </Chips>
      <View className='notice-find'>
        <View className='notice-find__words'>
          <TextField
            id='notice-words'
            label='找公告'
            quiet
            placeholder='比如 停水'
            maxLength={40}
            onText={text => (typed.current = text)}
            onConfirm={text => setWords(text.trim())}
          />
        </View>
        <Button id='notice-find' look='soft' icon='search' onPress={() => setWords(typed.current.trim())}>
          找
        </Button>
      </View>
      {words ? (
        <Pages
          id='found'
          query={found}
          empty={<Empty art='basket' title={`没有说到「${words}」的`} note='换个词试试，词短一点更好找' />}
        >
          {row => <NoticeCard key={row.id} row={row} isNew={unread.has(row.id)} />}
        </Pages>
      ) : (
        <Pages
          id='notices'
          query={all}
          empty={<Empty art='letterbox' title='还没有公告' note='社区有事要告诉您，会出现在这里' />}
        >
          {row => <NoticeCard key={row.id} row={row} isNew={unread.has(row.id)} />}
        </Pages>
      )}
    </>
  )
}
