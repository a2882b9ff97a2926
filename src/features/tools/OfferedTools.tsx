import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OfferedTool } from '@shared/tools/contract'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { DayField } from '@/components/fields/DayField'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { sayNearDay, today } from '../time'
import { useAskForTool, useOffered } from './useLoans'

/** What the community lends, each with the days on which it is taken. */
export function OfferedTools() {
  const offered = useOffered()
  const [chosen, setChosen] = useState<OfferedTool>()
  return (
    <Loaded id='offered' query={offered}>
      {({ tools, until }) => (
        <>
          <Card>
            {tools.map((tool, at) => (
              <Row
                key={tool.id}
                icon='box'
                tone='leaf'
                title={tool.name}
                note={`${tool.note}${sayTaken(tool)}`}
                line={at < tools.length - 1}
                right={
                  <Button
                    id={`borrow-${tool.id}`}
                    look='soft'
                    small
                    label={`借 ${tool.name}`}
                    onPress={() => setChosen(tool)}
                  >
                    借
                  </Button>
                }
              />
            ))}
          </Card>
          {chosen && <AskSheet tool={chosen} until={until} onClose={() => setChosen(undefined)} />}
        </>
      )}
    </Loaded>
  )
}

const sayTaken = ({ taken }: OfferedTool) => (taken.length > 0 ? `。${taken.map(sayNearDay).join('、')}有人借了` : '')

/** For which day. */
function AskSheet({ tool, until, onClose }: { tool: OfferedTool; until: string; onClose: () => void }) {
  const [day, setDay] = useState(today())
  const taken = tool.taken.includes(day)
  const { mutate, isPending, error } = useAskForTool(() => {
    toast('记下了，到那天来拿')
    onClose()
  })
  const foot = (
    <Button
      id='borrow-send'
      wide
      busy={isPending}
      lacks={taken ? '这天有人借了，请换一天' : undefined}
      onPress={() => mutate({ tool: tool.id, day })}
    >
      {`借${tool.name}`}
    </Button>
  )
  return (
    <Sheet id='borrow' open title={`借${tool.name}`} onClose={onClose} foot={foot}>
      <View className='muted'>{`${tool.note}。借一天，用完还给借您的人`}</View>
      <DayField
        id='borrow-day'
        label='哪天用'
        day={day}
        first={today()}
        last={until}
        onDay={setDay}
        error={taken ? '这天有人借了，请换一天' : undefined}
      />
      <Refusal {...refusalOf(error)} />
    </Sheet>
  )
}
