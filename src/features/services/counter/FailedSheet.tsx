import { Button } from '@/components/controls/Button'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'

export interface Failed {
  id: string
  no: string
  why: string
}

interface Props {
  title: string
  failed: readonly Failed[]
  onClose: () => void
}

/** What could not be done of several, each by its number and with why; the others are done. */
export const FailedSheet = ({ title, failed, onClose }: Props) => (
  <Sheet
    id='failed'
    open
    title={title}
    onClose={onClose}
    foot={
      <Button id='failed-seen' wide onPress={onClose}>
        知道了
      </Button>
    }
  >
    {failed.map(({ id, no, why }) => (
      <Row key={id} icon='warn' tone='amber' title={no || '没找到的一件'} note={why} line />
    ))}
  </Sheet>
)
