import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SheetFile } from '@shared/roster/contract'
import { rosterRules } from '@config/community/limits'
import { refusalOf } from '@/api/errors'
import { status } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { canShow, showFile } from '@/platform/documents'
import { toast } from '@/platform/feedback'
import { copyText } from '@/platform/keepText'
import type { useSheet } from './useRoster'

interface Props {
  /** Unique on the page. */
  id: string
  sheet: ReturnType<typeof useSheet>
}

/** A file that was made: opened here, or by its link on a computer. Nothing before it is made; why not when it could not be. */
export function SheetLinks({ id, sheet }: Props) {
  return (
    <>
      <Refusal {...refusalOf(sheet.error)} />
      {sheet.data && <Links id={id} file={sheet.data} />}
    </>
  )
}

function Links({ id, file: { name, url, rows } }: { id: string; file: SheetFile }) {
  const [failed, setFailed] = useState(false)
  const open = () => {
    setFailed(false)
    showFile(url).catch(() => setFailed(true))
  }
  const copy = () =>
    void copyText(url).then(
      copied => copied && toast('链接复制好了，发到电脑上打开'),
      () => setFailed(true),
    )
  return (
    <View className='stack' {...status()}>
      <Row
        icon='book'
        tone='leaf'
        title={name}
        note={`${rows} 行 · 链接 ${rosterRules.exportMinutes} 分钟内有效，过后自动删除`}
      />
      <View className='row stack'>
        <Button id={`${id}-copy`} look='line' share={1} onPress={copy}>
          复制链接
        </Button>
        {canShow(name) && (
          <Button id={`${id}-open`} look='soft' share={1} onPress={open}>
            打开
          </Button>
        )}
      </View>
      <Refusal text={failed ? '没打开。请再点一次，或者复制链接到电脑上打开' : undefined} />
    </View>
  )
}
