import { useState } from 'react'
import { View } from '@tarojs/components'
import { noEarlyPicking } from '@config/community/festival'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'
import { NoPick } from '../art/Scene'

/** 「不要先摘」 and where it stands; a tap shows its words and the rules of this edition. */
export function NoPickCard({ rules }: { rules: readonly string[] }) {
  const [open, setOpen] = useState(false)
  const note = `${noEarlyPicking.article}，熟了一起摘`
  return (
    <>
      <Card look='warm' id='rule-open' label={`「不要先摘」，${note}`} onPress={() => setOpen(true)}>
        <Row left={<NoPick />} title='「不要先摘」' note={note} />
      </Card>
      <Sheet id='rule' open={open} title='「不要先摘」' onClose={() => setOpen(false)}>
        <View className='strong'>{noEarlyPicking.article}</View>
        <View className='stack'>{noEarlyPicking.says}</View>
        {rules.length > 0 && (
          <View className='stack'>
            <View className='strong'>今年的规矩</View>
            {rules.map((rule, nth) => (
              <View key={rule} className='stack'>{`${nth + 1}. ${rule}`}</View>
            ))}
          </View>
        )}
        {/* Something to reach in it, so that a keyboard can scroll it. */}
        <View className='stack'>
          <Button id='rule-known' look='soft' wide onPress={() => setOpen(false)}>
            知道了
          </Button>
        </View>
      </Sheet>
    </>
  )
}
