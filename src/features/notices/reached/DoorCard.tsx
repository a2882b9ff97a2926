import { View } from '@tarojs/components'
import type { UnreadPerson } from '@shared/notices/reading'
import { Button } from '@/components/controls/Button'
import { cx } from '@/components/cx'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { sayTime } from '../../time'
import { sayDoor } from './sayDoor'
import { useTold } from './useReaders'
import './doors.scss'

interface Props {
  notice: string
  title: string
  urgent: boolean
  /** The part of the grid that is looked at. */
  node: string | undefined
  item: UnreadPerson
}

/** Somebody who has not read it: which door, a call, and how it went with its hour. */
export function DoorCard({ notice, title, urgent, node, item }: Props) {
  const { person, place, home, hasRead, called } = item
  const { call, calling, note, noting } = useTold({ id: notice, title, node, person })
  const told = called?.outcome === 'done'
  const says = [
    home ? null : place,
    urgent && hasRead ? '看过了，没点知晓' : null,
    person.phone ?? '没登记电话',
  ].filter(Boolean)
  return (
    <Card>
      <Row
        left={<View className={cx('door', told && 'door--told')}>{home ? sayDoor(home) : '—'}</View>}
        title={person.name}
        note={told ? `${sayTime(called.at)} ${called.by}说了` : says.join(' · ')}
        right={
          told ? (
            <Pill tone='done'>告诉了</Pill>
          ) : (
            called && <Pill tone='wait'>{called.tries > 1 ? `没找到 ${called.tries} 次` : '没找到'}</Pill>
          )
        }
      />
      {called && !told && <View className='muted'>{`上次 ${sayTime(called.at)}，${called.by}`}</View>}
      {!told && (
        <View className='row row--wrap stack'>
          <Button
            id={`call-${person.id}`}
            look='soft'
            icon='phone'
            share={1}
            small
            busy={calling}
            lacks={person.phone ? undefined : '没登记电话，请上门说一声'}
            label={`打电话给${person.name}`}
            onPress={call}
          >
            打电话
          </Button>
          <Button
            id={`missed-${person.id}`}
            look='line'
            share={1}
            small
            disabled={noting}
            label={`没找到：${person.name}`}
            onPress={() => note('notReached')}
          >
            没找到
          </Button>
          <Button
            id={`told-${person.id}`}
            share={1}
            small
            busy={noting}
            label={`告诉了：${person.name}`}
            onPress={() => note('done')}
          >
            告诉了
          </Button>
        </View>
      )}
    </Card>
  )
}
