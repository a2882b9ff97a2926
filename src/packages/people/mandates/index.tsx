import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { LetActSheet } from '@/features/people/mandates/LetActSheet'
import { MandateCard } from '@/features/people/mandates/MandateCard'
import { useMandates } from '@/features/people/mandates/useMandates'

/** 代办: who may act for me, for whom I act, and everything that was done. */
export default function MandatesPage() {
  const mandates = useMandates()
  const [choosing, setChoosing] = useState(false)
  const choices = mandates.data?.choices ?? []
  return (
    <Page title='代办'>
      <Loaded id='mandates' query={mandates}>
        {({ given, held }) => (
          <>
            <Section title='谁替我办事'>
              {given.length === 0 && (
                <Card>
                  <Row
                    icon='me'
                    title='还没有请人'
                    note='手机用不惯？请家人或单元长替您报事、催办、评价。办了什么您都看得到'
                  />
                </Card>
              )}
              {given.map(mandate => (
                <MandateCard key={mandate.id} mandate={mandate} mine />
              ))}
              <View className='stack'>
                {choices.length > 0 ? (
                  <Button id='let-act-open' icon='plus' wide onPress={() => setChoosing(true)}>
                    请人代办
                  </Button>
                ) : (
                  <View className='muted'>绑定房屋以后，可以请同住的家人或单元长代办。</View>
                )}
              </View>
            </Section>
            {held.length > 0 && (
              <Section title='我替谁办事'>
                {held.map(mandate => (
                  <MandateCard key={mandate.id} mandate={mandate} mine={false} />
                ))}
              </Section>
            )}
          </>
        )}
      </Loaded>
      {choosing && <LetActSheet choices={choices} onClose={() => setChoosing(false)} />}
    </Page>
  )
}
