import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import type { FoundPerson } from '@shared/people/contract'
import { roleLabels } from '@shared/permissions'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { toCallError } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Row } from '@/components/layout/Row'
import { ErrorState, Skeleton } from '@/components/states/States'
import { peopleKeys } from './keys'

/** What tells two of one name apart: where they live, and what they answer for. */
export const sayFound = ({ home, posts }: FoundPerson) =>
  [
    home ? `住 ${home.name}` : '',
    ...posts.map(({ role, place, suspended }) => `${place}${roleLabels[role]}${suspended ? '（暂停）' : ''}`),
  ]
    .filter(Boolean)
    .join(' · ') || '没有绑定房屋，也没有岗位'

interface Props {
  /** Unique on the page: the field is `<id>-name`, the button `<id>-go`, the people `<id>-<personId>`. */
  id: string
  onChoose: (person: FoundPerson) => void
  /** Not offered: whoever it cannot be. */
  except?: (person: FoundPerson) => boolean
}

/** Finds somebody by the whole name or the phone that they gave, wherever they live; who is found is one tap away. */
export function FindPerson({ id, onChoose, except = () => false }: Props) {
  const typed = useRef('')
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const found = useQuery({
    queryKey: [...peopleKeys.find, name],
    queryFn: () => ask(api.people.find.mutate(/^\d+$/.test(name) ? { phone: name } : { name })),
    enabled: name !== '',
    retry: false,
  })
  const look = () => {
    const words = typed.current.trim()
    setMissing(words.length < 2)
    if (words.length < 2) return
    if (words === name) void found.refetch()
    setName(words)
  }
  const wrong = found.error ? Object.values(toCallError(found.error).fields)[0] : undefined
  return (
    <>
      <TextField
        id={`${id}-name`}
        label='按姓名或手机号找'
        placeholder='写全姓名或号码'
        maxLength={40}
        error={missing ? '请写全姓名，至少两个字；或者写手机号' : wrong}
        onText={text => {
          typed.current = text
        }}
        onConfirm={look}
      />
      <View className='stack'>
        <Button id={`${id}-go`} look='soft' icon='search' wide busy={found.isFetching} onPress={look}>
          找人
        </Button>
      </View>
      {found.error && !wrong && !found.isFetching && (
        <ErrorState id={id} error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.isLoading && <Skeleton />}
      {found.data && !found.isFetching && (
        <Found
          id={id}
          name={name}
          people={found.data.items}
          more={found.data.more}
          onChoose={onChoose}
          except={except}
        />
      )}
    </>
  )
}

type FoundProps = Required<Props> & { name: string; people: FoundPerson[]; more: boolean }

function Found({ id, name, people, more, onChoose, except }: FoundProps) {
  const shown = people.filter(person => !except(person))
  if (!shown.length)
    return (
      <View className='stack muted'>
        {people.length
          ? `${name}已经在这个岗位上了。`
          : `没找到“${name}”。请核对一下；还没绑定房屋的，请本人先在小程序里绑定。`}
      </View>
    )
  return (
    <>
      {shown.map(person => (
        <Row
          key={person.personId}
          id={`${id}-${person.personId}`}
          left={<Avatar name={person.name} />}
          title={person.name}
          note={sayFound(person)}
          line
          onPress={() => onChoose(person)}
        />
      ))}
      {more && <View className='stack muted'>同名的人很多，只列出前面这些。请到窗口核对。</View>}
    </>
  )
}
