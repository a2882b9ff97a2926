import { useState } from 'react'
import { View } from '@tarojs/components'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Row } from '@/components/layout/Row'
import { Card } from '@/components/layout/Card'
import { Avatar } from '@/components/display/Avatar'
import { offers } from '@/features/entries'
import { useMe } from '@/features/people/useMe'
import { ChooseResident } from '@/features/work/onBehalf/ChooseResident'
import { OnBehalfForm } from '@/features/work/onBehalf/OnBehalfForm'
import type { Somebody } from '@/features/work/onBehalf/useOnBehalf'
import { toTop } from '@/platform/navigation'

/** 替人登记: what a resident says on the phone, at the door or at the counter becomes their own report. */
export default function OnBehalf() {
  const me = useMe()
  const [person, setPerson] = useState<Somebody | null>(null)
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
                  note='点这里换一个人'
                  onPress={() => choose(null)}
                />
              </Card>
              <OnBehalfForm key={person.personId} person={person} onOther={() => choose(null)} />
            </>
          ) : (
            <ChooseResident
              byHome={offers(found, 'mandate')}
              onChoose={({ personId, name }) => choose({ personId, name })}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
