import { useState } from 'react'
import type { AttachmentView } from '@shared/notices/body'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { showFile } from '@/platform/documents'
import { toast } from '@/platform/feedback'
import { saySize } from './saySize'

interface Props {
  /** Unique on the page; the buttons are `<id>-0`, `<id>-1` … */
  id: string
  attachments: readonly AttachmentView[]
  onStale?: (() => void) | undefined
}

const kinds = { pdf: 'PDF 文件', xlsx: '表格' } as const

/** Files of a notice: WeChat opens them itself. */
export function Attachments({ id, attachments, onStale }: Props) {
  const [opening, setOpening] = useState<string>()
  const open = async ({ stored, url, kind }: AttachmentView) => {
    setOpening(stored)
    try {
      await showFile(url, kind)
    } catch {
      // Its address lives for some minutes: a new one is asked for.
      onStale?.()
      toast('没打开，请看看网络，再点一次')
    }
    setOpening(undefined)
  }
  return (
    <>
      {attachments.map((each, at) => (
        <Card key={each.stored || at}>
          <Row
            icon='book'
            tone='amber'
            title={each.name}
            note={`${kinds[each.kind]}，${saySize(each.bytes)}`}
            right={
              <Button
                id={`${id}-${at}`}
                look='soft'
                small
                label={`打开 ${each.name}`}
                busy={opening !== undefined && opening === each.stored}
                lacks={each.url ? undefined : '发出去以后才能打开'}
                onPress={() => void open(each)}
              >
                打开
              </Button>
            }
          />
        </Card>
      ))}
    </>
  )
}
