import { View } from '@tarojs/components'
import { useMutation } from '@tanstack/react-query'
import type { TemplateId } from '@shared/messages/templates'
import { refusalOf } from '@/api/errors'
import { heading, status } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Tile } from '@/components/display/Tile'
import { Card } from '@/components/layout/Card'
import { Refusal } from '@/components/states/Refusal'
import { consentTo } from '../../messages/useConsent'
import './progress.scss'

/** What somebody wants to hear of while it is worked on. */
const wanted: TemplateId[] = ['applicationStep']

/** Said at once: that it has arrived, its number to say on the phone, and the question whether WeChat may tell what comes. */
export function HandedIn({ no }: { no: string }) {
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => consentTo(wanted) })
  return (
    <Card>
      <View className='handed-in'>
        <Tile icon='check' tone='leaf' round />
        <View className='headline' {...heading(2)}>
          交上去了
        </View>
        <View className='handed-in__no number'>{no}</View>
        <View className='muted'>{`打电话问，说后四位 ${no.slice(-4)} 就行`}</View>
      </View>
      {data === undefined ? (
        <View className='stack'>
          <Refusal {...refusalOf(error)} />
          <Button id='consent' look='soft' icon='bell' wide busy={isPending} onPress={() => mutate()}>
            有进展微信告诉我
          </Button>
        </View>
      ) : (
        <View className='muted stack' {...status()}>
          {data.length ? '好，下一步有进展，微信告诉您一次' : '没打开也不要紧，「消息」里都看得到'}
        </View>
      )}
    </Card>
  )
}
