import { Button } from '@/components/controls/Button'
import { Wrong } from '@/components/fields/Labelled'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'

interface Props {
  name: string
  /** Another home. */
  onChange: () => void
  /** What is wrong with it, in words. */
  error?: string
}

/** The home that was chosen, above what is asked of it; another one is a tap away. */
export function ChosenHome({ name, onChange, error }: Props) {
  return (
    <Card look='warm'>
      <Row
        icon='home'
        title={name}
        right={
          <Button id='change-home' look='soft' small onPress={onChange}>
            换一户
          </Button>
        }
      />
      <Wrong text={error} />
    </Card>
  )
}
