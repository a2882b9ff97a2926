import { Fragment, useState } from 'react'
import type { Readers } from '@shared/notices/reading'
import { roleLabels } from '@shared/permissions'
import { Section } from '@/components/layout/Section'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { DoorRow } from './DoorRow'
import type { useReaders } from './useReaders'

interface Props {
  notice: string
  /** The part of the grid that is looked at. */
  node: string | undefined
  readers: ReturnType<typeof useReaders>
}

/** Who is missing, door by door, unit by unit, with who leads each: the first whom nobody has told is open, until another is chosen. */
export function Doors({ notice, node, readers }: Props) {
  const [chosen, setChosen] = useState<string>()
  const pages = readers.data?.pages ?? []
  const items = pages.flatMap(page => page.items)
  const groupOf = new Map(pages.flatMap(page => page.groups).map(group => [group.code, group]))
  const next = items.find(({ called }) => called?.outcome !== 'done')
  const open = chosen ?? next?.person.id
  const first = pages[0]
  return (
    <Pages id='doors' query={readers} empty={<Empty art='tree' title='都知道了' note='这一片一个不落' />}>
      {(item, at) => {
        const begins = items[at - 1]?.group !== item.group
        const group = groupOf.get(item.group)
        return (
          <Fragment key={item.person.id}>
            {begins && group && <Section title={headOf(group)} aside={standsAt(group)} />}
            <DoorRow
              notice={notice}
              title={first?.title ?? ''}
              urgent={!!first?.urgent}
              node={node}
              item={item}
              edge={{ first: begins, last: items[at + 1]?.group !== item.group }}
              open={open === item.person.id}
              onOpen={() => setChosen(item.person.id)}
            />
          </Fragment>
        )
      }}
    </Pages>
  )
}

type Group = Readers['groups'][number]

/** `2 单元 · 单元长 王秀兰`. */
const headOf = ({ name, lead }: Group) => (lead ? `${name} · ${roleLabels[lead.role]} ${lead.name}` : name)

const standsAt = ({ missing, told }: Group) =>
  told > 0 ? `告诉了 ${told} 人，还差 ${missing - told} 人` : `还差 ${missing} 人`
