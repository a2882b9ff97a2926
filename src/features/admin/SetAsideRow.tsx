import type { SetAsideView } from '@shared/admin/contract'
import { Button } from '@/components/controls/Button'
import { Row } from '@/components/layout/Row'
import { sayTime } from '../time'
import { useMended } from './useSetAside'

/** One damaged document: where it is, what is wrong, and the word that it was mended. */
export function SetAsideRow({ item }: { item: SetAsideView }) {
  const { id, document, at, says } = item
  const mended = useMended()
  return (
    <Row
      icon='warn'
      tone='amber'
      title={says}
      note={`编号 ${document} · ${sayTime(at)} 发现`}
      line
      right={
        <Button
          id={`mended-${id}`}
          look='line'
          small
          busy={mended.isPending}
          label={`${says}，编号 ${document}，修好了`}
          onPress={() => mended.mutate(id)}
        >
          修好了
        </Button>
      }
    />
  )
}
