import { View } from '@tarojs/components'
import type { DirectoryView } from '@shared/services/directory/directory'
import { CallButton } from '@/components/controls/CallButton'
import { Pill } from '@/components/display/Pill'
import { sayDay } from '@/components/fields/sayDay'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { today } from '../../time'

/** Somebody who helps: whether they are there, where, and one tap to call. */
export function EntryCard({ entry }: { entry: DirectoryView }) {
  const { id, name, phone, where, hours, note, openNow, says, checkedOn, stale } = entry
  const checked = sayDay(checkedOn, today().slice(0, 4))
  return (
    <Card>
      <Row
        title={name}
        note={`${where} · ${hours}`}
        right={<Pill tone={openNow ? 'done' : 'plain'}>{openNow ? '开着' : '没开'}</Pill>}
      />
      <View className='stack'>
        <View>{says}</View>
        {note && <View className='muted'>{note}</View>}
        <View className='muted'>{stale ? `${checked}以后没人核对过，去之前先打电话问问` : `${checked}核对过`}</View>
      </View>
      <View className='stack'>
        <CallButton id={`call-${id}`} who={`${name} ${phone}`} phone={phone} worded />
      </View>
    </Card>
  )
}
