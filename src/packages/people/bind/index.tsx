import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { PlaceView } from '@shared/grid/contract'
import type { Me } from '@shared/people/contract'
import { toCallError } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Steps } from '@/components/display/Progress'
import { Refusal } from '@/components/states/Refusal'
import { BindSent } from '@/features/people/binding/BindSent'
import { ChooseHome } from '@/features/places/ChooseHome'
import { useBind } from '@/features/people/binding/useBinding'
import { useMe } from '@/features/people/useMe'
import { bindInputOf, useWhoDraft, WhoForm } from '@/features/people/binding/WhoForm'
import { findPlace } from '@/features/places/nearPlaces'
import { goTab, toTop, useParams } from '@/platform/navigation'

/** 绑定房屋, in three steps: which home, who I am there, and who decides. */
export default function BindHome() {
  const me = useMe()
  const bind = useBind()
  const draft = useWhoDraft()
  const [home, setHome] = useState<PlaceView>()
  const [missing, setMissing] = useState<Record<string, string>>({})
  const { home: given } = useParams()
  useEffect(() => {
    // Asked again: the home is known. What cannot be found is chosen by hand.
    if (given) void findPlace(given).then(setHome, () => undefined)
  }, [given])
  const refused = bind.error ? toCallError(bind.error) : undefined
  const wrong = { ...refused?.fields, ...missing }
  const forgive = () => {
    setMissing({})
    if (bind.error) bind.reset()
  }
  const change = () => {
    forgive()
    setHome(undefined)
  }
  const send = (chosen: PlaceView, known: Me) => {
    const filled = bindInputOf(chosen, known, draft)
    setMissing('missing' in filled ? filled.missing : {})
    if ('input' in filled) bind.mutate(filled.input, { onSuccess: toTop })
  }
  const step = bind.data ? 3 : home ? 2 : 1
  const foot = bind.data ? (
    <Button id='see-me' wide onPress={() => goTab('pages/me/index')}>
      好，知道了
    </Button>
  ) : (
    home &&
    me.data && (
      <Button id='send' wide busy={bind.isPending} onPress={() => me.data && send(home, me.data)}>
        提交申请
      </Button>
    )
  )
  return (
    <Page title='绑定房屋' foot={foot || undefined}>
      <Steps done={step} total={3} label={`第 ${step} 步，共 3 步`} />
      <View className='muted stack'>{`第 ${step} 步，共 3 步`}</View>
      {bind.data ? (
        <BindSent request={bind.data} />
      ) : home ? (
        <Loaded id='bind' query={me}>
          {known => <WhoForm home={home} me={known} draft={draft} wrong={wrong} onFill={forgive} onChange={change} />}
        </Loaded>
      ) : (
        <ChooseHome onHome={setHome} />
      )}
      {refused && !Object.keys(refused.fields).length && <Refusal text={refused.message} askCode={refused.askCode} />}
    </Page>
  )
}
