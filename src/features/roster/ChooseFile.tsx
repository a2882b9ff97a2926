import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import type { Check } from './useRoster'

/** Which file; what is chosen is looked over at once. */
export function ChooseFile() {
  return (
    <Card>
      <Row
        icon='list'
        title='选填好的表'
        note='Excel（.xlsx）或 CSV 都行。先在微信里把表发给自己或「文件传输助手」，再到这里选'
      />
      <View className='muted'>选好先查一遍，不会马上导入。</View>
    </Card>
  )
}

/** Why the file could not be looked over; what passes by itself is tried again with the same file. */
export function CheckRefused({ check: { error, unreadable, retry, busy } }: { check: Check }) {
  if (unreadable) return <Refusal text='这个文件拿不到。请在微信里重新发一次，再选' />
  if (!error) return null
  const passes = ['offline', 'unexpected', 'busy'].includes(error.code)
  return (
    <View className='stack'>
      <Refusal text={error.message} askCode={error.askCode} />
      {passes && (
        <Button id='retry' look='soft' icon='retry' busy={busy} onPress={retry}>
          再试一次
        </Button>
      )}
    </View>
  )
}

/** The page's main button while there is nothing to import. */
export function ChooseButton({ check: { choose, busy, checked } }: { check: Check }) {
  return (
    <Button id='choose' wide busy={busy} onPress={choose}>
      {busy ? '正在查…' : checked ? '改好了，重新选' : '选文件'}
    </Button>
  )
}
