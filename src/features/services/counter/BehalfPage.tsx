import { useState } from 'react'
import { View } from '@tarojs/components'
import { applyWayLabels, applyWays, type ApplyWay } from '@shared/services/paperFlaws'
import { Avatar } from '@/components/display/Avatar'
import { OneOf } from '@/components/fields/OneOf'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { toast } from '@/platform/feedback'
import { ChooseResident } from '../../work/onBehalf/ChooseResident'
import { useCatalogue } from '../useServices'
import { openGuide } from '../ways'

/** 替人办: what somebody says at the counter, at their door or on the phone becomes their own application. */
export function BehalfPage() {
  const [person, setPerson] = useState<{ personId: string; name: string }>()
  const [said, setSaid] = useState<ApplyWay>()
  return (
    <Page title='替人办'>
      <View className='muted'>替他答几句、拍材料，交上去就是他自己的，进展告诉他，也由他来评。</View>
      {!person ? (
        <ChooseResident
          byHome
          onChoose={({ personId, name }) => personId !== undefined && setPerson({ personId, name })}
        />
      ) : (
        <>
          <Card>
            <Row
              id='behalf-person'
              left={<Avatar name={person.name} />}
              title={person.name}
              note='点这里换一个人'
              onPress={() => setPerson(undefined)}
            />
          </Card>
          <OneOf
            id='said'
            label='他怎么说的'
            answers={applyWays.map(key => ({ key, label: applyWayLabels[key] }))}
            chosen={said}
            onChoose={setSaid}
          />
          <Card look='warm'>
            <View>
              请念给他听：「我替您交，材料的照片只有经办的人看得到，办完按日子删掉，您看行吗？」他同意了再往下。
            </View>
          </Card>
          <ChooseService
            onChoose={service => (said ? openGuide(service, { ...person, said }) : toast('先点一下，他怎么说的'))}
          />
        </>
      )}
    </Page>
  )
}

const ChooseService = ({ onChoose }: { onChoose: (service: string) => void }) => (
  <Section title='他同意，办什么'>
    <Loaded id='behalf-services' query={useCatalogue()}>
      {({ items }) => (
        <Card>
          {items.map(({ id, name, stopped }) => (
            <Row
              key={id}
              id={`service-${id}`}
              icon='book'
              title={name}
              note={stopped ? `现在不受理：${stopped.reason}` : undefined}
              line
              onPress={() => onChoose(id)}
            />
          ))}
        </Card>
      )}
    </Loaded>
  </Section>
)
