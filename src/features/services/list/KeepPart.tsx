import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PaperRule, ServiceSpec } from '@shared/services/guide/spec'
import { Button } from '@/components/controls/Button'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { showBytes } from '@/platform/documents'
import { copyText, keepAsFile } from '@/platform/keepText'
import { workbookOf } from '../../work/weekly/workbook'
import { useCounter } from '../layout/useCounter'
import { listInWords, sayHow } from './myList'

interface Props {
  spec: ServiceSpec
  papers: readonly PaperRule[]
}

/** The list for the wall, for the family, for a chat. Each is made on the phone. */
export function KeepPart({ spec, papers }: Props) {
  const [failed, setFailed] = useState(false)
  const words = listInWords(spec, papers, useCounter())
  const print = () => {
    setFailed(false)
    showBytes(`${spec.name}-材料清单.xlsx`, listOnPaper(spec, papers)).catch(() => setFailed(true))
  }
  return (
    <Section title='把清单留着'>
      <View className='row row--wrap'>
        <Button id='list-send' look='soft' onPress={() => void keepAsFile(`${spec.name}-材料清单.txt`, words)}>
          发给家里人
        </Button>
        <Button id='list-copy' look='soft' onPress={() => void copyText(words)}>
          复制文字
        </Button>
        <Button id='list-print' look='soft' onPress={print}>
          打印
        </Button>
      </View>
      <View className='muted stack'>发到微信里，长按能转发，也能让微信读出来。</View>
      <Refusal text={failed ? '没打开。请再点一次，或者用「发给家里人」' : undefined} />
    </Section>
  )
}

const listOnPaper = (spec: ServiceSpec, papers: readonly PaperRule[]) =>
  workbookOf('材料清单', {
    title: `${spec.name} 材料清单（${spec.checkedOn} 核对${spec.sample ? '，样例，以窗口答复为准' : ''}）`,
    columns: [
      { heading: '带了打勾', width: 10 },
      { heading: '材料', width: 24 },
      { heading: '要什么', width: 20 },
      { heading: '为什么', width: 36 },
      { heading: '没有的话', width: 36 },
    ],
    rows: papers.map(paper => ['□', paper.name, sayHow(paper), paper.why, paper.from]),
  })
