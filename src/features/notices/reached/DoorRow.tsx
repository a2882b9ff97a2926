import { View } from '@tarojs/components'
import type { UnreadPerson } from '@shared/notices/reading'
import { audienceTagLabels } from '@shared/notices/labels'
import { Button } from '@/components/controls/Button'
import { Press } from '@/components/controls/Press'
import { cx } from '@/components/cx'
import { Pill } from '@/components/display/Pill'
import { Icon } from '@/components/icons/Icon'
import { go } from '@/platform/navigation'
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
  /** Where it stands among those of its unit: they are one sheet. */
  edge: { first: boolean; last: boolean }
  /** It is this one's turn: what to do stands below the name. */
  open: boolean
  onOpen: () => void
}

/** Somebody who has not read it: which door, a call, and how it went with its hour. */
export function DoorRow({ notice, title, urgent, node, item, edge, open, onOpen }: Props) {
  const { person, called } = item
  const { call, calling, note, noting } = useTold({ id: notice, title, node, person })
  const told = called?.outcome === 'done'
  const noPhone = person.phone ? undefined : '没登记电话，请上门说一声'
  return (
    <View className={cx('door', edge.first && 'door--first', edge.last && 'door--last', open && 'door--open')}>
      <View className='door__row'>
        <Press id={`door-${person.id}`} className='door__who' onPress={onOpen}>
          <View className={cx('door__number', told && 'door__number--told')}>
            {item.home ? sayDoor(item.home) : '—'}
          </View>
          <View className='grow'>
            <View className='strong'>{person.name}</View>
            <View className='muted'>{notesOf(item, urgent).join(' · ')}</View>
          </View>
        </Press>
        {told ? (
          <Pill tone='done'>告诉了</Pill>
        ) : (
          called && <Pill tone='wait'>{called.tries > 1 ? `没找到 ${called.tries} 次` : '没找到'}</Pill>
        )}
        {!told && !open && (
          <Button
            id={`ring-${person.id}`}
            look='soft'
            icon='phone'
            small
            busy={calling}
            lacks={noPhone}
            label={`打电话给${person.name}`}
            onPress={call}
          />
        )}
      </View>
      {open && !told && (
        <View className='door__verbs'>
          <Button
            id={`call-${person.id}`}
            look='soft'
            icon='phone'
            share={1}
            small
            busy={calling}
            lacks={noPhone}
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
      {open && item.care && (
        <Press
          id={`care-${person.id}`}
          className='door__care'
          label={`家里情况：${person.name}`}
          onPress={() => go('packages/people/care/index', { person: person.id })}
        >
          <View>家里情况</View>
          <Icon name='more' />
        </Press>
      )}
    </View>
  )
}

/** What one wants to know at the door, the most important first. */
function notesOf({ person, place, home, hasRead, called, care }: UnreadPerson, urgent: boolean): string[] {
  const lives = (care ?? []).map(tag => audienceTagLabels[tag])
  if (called?.outcome === 'done') return [`${sayTime(called.at)} ${called.by}说了`, ...lives]
  return [
    ...lives,
    ...(home ? [] : [place]),
    ...(called ? [`上次 ${sayTime(called.at)}，${called.by}`] : []),
    ...(urgent && hasRead ? ['看过了，没点知晓'] : []),
    person.phone ?? '没登记电话',
  ]
}
