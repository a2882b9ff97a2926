import { useState } from 'react'
import { Loaded } from '@/components/states/Loaded'
import { Row } from '@/components/layout/Row'
import { Card } from '@/components/layout/Card'
import { Avatar } from '@/components/display/Avatar'
import { Empty } from '@/components/states/States'
import { FindPerson } from '../../people/FindPerson'
import { useAgents } from '../../people/mandates/useMandates'
import { ChooseHome } from '../../places/ChooseHome'
import { ChosenHome } from '../../places/ChosenHome'
import type { Somebody } from './useOnBehalf'

interface Props {
  /** Whoever leads a place asks at which door; the duty desk asks for the name or the number that calls. */
  byHome: boolean
  onChoose: (person: Somebody) => void
}

/** Whose report it is. */
export function ChooseResident({ byHome, onChoose }: Props) {
  const [home, setHome] = useState<string>()
  if (!byHome) return <FindPerson id='person' onChoose={onChoose} except={({ home: lives }) => lives === null} />
  if (home === undefined) return <ChooseHome asks='他住哪个小区？' onHome={({ code }) => setHome(code)} />
  return <OfHome home={home} onChoose={onChoose} onOther={() => setHome(undefined)} />
}

function OfHome({ home, onChoose, onOther }: Pick<Props, 'onChoose'> & { home: string; onOther: () => void }) {
  const agents = useAgents(home)
  return (
    <Loaded id='residents' query={agents}>
      {({ home: place, residents }) => (
        <>
          <ChosenHome name={place.name} onChange={onOther} />
          {residents.length ? (
            <Card>
              {residents.map(({ personId, name }) => (
                <Row
                  key={personId}
                  id={`resident-${personId}`}
                  left={<Avatar name={name} />}
                  title={name}
                  line
                  onPress={() => onChoose({ personId, name })}
                />
              ))}
            </Card>
          ) : (
            <Empty art='letterbox' title='这户还没有人绑定' note='请他先绑定房屋，或者打指挥中心的值班电话' />
          )}
        </>
      )}
    </Loaded>
  )
}
