import { View } from '@tarojs/components'
import { useMutation } from '@tanstack/react-query'
import type { TemplateId } from '@shared/messages/templates'
import { refusalOf } from '@/api/errors'
import { status } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { goTab, replace } from '@/platform/navigation'
import { consentTo } from '../../messages/useConsent'
import './ConsentFoot.scss'

/** What a reporter wants to hear of: that somebody took it up, and that it is done. */
const wanted: TemplateId[] = ['reportAccepted', 'reportResolved']

/** Asks for the reminders at the moment at which they mean something; then, or instead, where to go from here. */
export function ConsentFoot({ id }: { id: string }) {
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => consentTo(wanted) })
  const isAsked = data !== undefined
  return (
    <>
      <View className='consent-foot__note' {...status()}>
        {!isAsked && '办好了在微信里告诉您，点一次管一次'}
        {isAsked && (data.length ? '好，有人接单、办好了，微信各告诉您一次' : '没打开也不要紧，「消息」里都看得到')}
      </View>
      <Refusal {...refusalOf(error)} />
      {!isAsked && (
        <Button id='consent' icon='bell' wide busy={isPending} onPress={() => mutate()}>
          允许通知我
        </Button>
      )}
      <Button id='go-home' look='line' share={1} onPress={() => goTab('pages/home/index')}>
        回首页
      </Button>
      <Button
        id='see-progress'
        look={isAsked ? 'main' : 'line'}
        share={1}
        onPress={() => replace('packages/report/detail/index', { id })}
      >
        看进展
      </Button>
    </>
  )
}
