import { useState } from 'react'
import { View } from '@tarojs/components'
import { scopesOf, type Actor } from '@shared/permissions'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Row } from '@/components/layout/Row'
import { Card } from '@/components/layout/Card'
import { Button } from '@/components/controls/Button'
import { Avatar } from '@/components/display/Avatar'
import { offers } from '@/features/entries'
import { useMe } from '@/features/people/useMe'
import { ChooseResident } from '@/features/work/onBehalf/ChooseResident'
import { StrangerForm } from '@/features/work/onBehalf/StrangerForm'
import { behalfPhotos } from '@/features/work/onBehalf/behalfPhotos'
import { OnBehalfForm } from '@/features/work/onBehalf/OnBehalfForm'
import type { Somebody } from '@/features/work/onBehalf/useOnBehalf'
import { toTop } from '@/platform/navigation'

/** May they read what they do not hold? */
const readsMore = (me: Actor) => scopesOf(me, 'report.read').some(({ scope }) => scope === 'grid' || scope === 'all')

/** 替人登记: what a resident says on the phone, at the door or at the counter becomes their own report. */
export default function OnBehalf() {
  const me = useMe()
  const [person, setPerson] = useState<Somebody | null>(null)
  /** Somebody without an account is written for. */
  const [without, setWithout] = useState(false)
  const choose = (chosen: Somebody | null) => {
    setPerson(chosen)
    toTop()
  }
  return (
    <Page title='替人登记'>
      <View className='muted'>居民打电话、在家里或到窗口说的事，登记成他自己的诉求。写的人不办这件，也不评价。</View>
      <Loaded id='behalf' query={me}>
        {found =>
          person ? (
            <>
              <Card>
                <Row
                  id='behalf-person'
                  left={<Avatar name={person.name} />}
                  title={person.name}
                  note={person.stranger ? '没有账号 · 点这里换一个人' : '点这里换一个人'}
                  onPress={() => choose(null)}
                />
              </Card>
              <OnBehalfForm
                key={person.personId ?? person.name}
                person={person}
                reads={readsMore(found)}
                onOther={() => choose(null)}
              />
            </>
          ) : without ? (
            <StrangerForm
              onDone={stranger => {
                // What was taken for somebody else before is not theirs.
                behalfPhotos('stranger').throwAway()
                choose({ name: stranger.name, stranger })
              }}
              onBack={() => setWithout(false)}
            />
          ) : (
            <>
              <ChooseResident
                byHome={offers(found, 'mandate')}
                onChoose={({ personId, name }) => choose({ personId, name })}
              />
              <View className='stack'>
                <Button id='behalf-stranger' look='line' wide onPress={() => setWithout(true)}>
                  他没用过小程序
                </Button>
              </View>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
