import { useState } from 'react'
import { View } from '@tarojs/components'
import type { RosterImport } from '@shared/roster/contract'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Facts, Result } from '@/components/display/Facts'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { Steps } from '@/components/display/Progress'
import { Section } from '@/components/layout/Section'
import { CheckResult } from '@/features/roster/CheckResult'
import { CheckRefused, ChooseButton, ChooseFile } from '@/features/roster/ChooseFile'
import { RosterExport, Template } from '@/features/roster/Template'
import { useCheck, useImport } from '@/features/roster/useRoster'
import { back, toTop } from '@/platform/navigation'

/** 花名册: the office's list of who lives where, filled in, looked over, imported; and exported again. */
export default function Roster() {
  const check = useCheck()
  const [progress, setProgress] = useState<RosterImport>()
  const importing = useImport(setProgress)
  const { checked } = check
  const mayImport = !!checked && checked.found.errorCount === 0 && checked.found.rows > 0
  const done = importing.data
  const step = done ? 3 : checked ? 2 : 1
  const anew = () => {
    check.reset()
    importing.reset()
    setProgress(undefined)
    toTop()
  }
  const foot = done ? (
    <>
      <Button id='anew' look='line' share={1} onPress={anew}>
        再导一份
      </Button>
      <Button id='finish' share={1} onPress={back}>
        好了
      </Button>
    </>
  ) : mayImport ? (
    <>
      <Button id='anew' look='line' share={1} disabled={importing.isPending} onPress={anew}>
        重新选
      </Button>
      <Button
        id='import'
        share={2}
        busy={importing.isPending}
        onPress={() => importing.mutate(checked, { onSuccess: toTop })}
      >
        {importing.isPending ? sayProgress(progress) : `导入 ${checked.found.rows} 人`}
      </Button>
    </>
  ) : (
    <ChooseButton check={check} />
  )
  return (
    <Page title='花名册' foot={foot}>
      <Steps done={step} total={3} label={`第 ${step} 步，共 3 步`} />
      <View className='muted stack'>{`第 ${step} 步，共 3 步 · ${steps[step - 1] ?? ''}`}</View>
      {done ? (
        <Imported done={done} />
      ) : checked ? (
        <>
          <CheckRefused check={check} />
          <CheckResult checked={checked} />
          <Refusal {...refusalOf(importing.error)} />
        </>
      ) : (
        <>
          <Section title='先要一份空表'>
            <Template />
          </Section>
          <Section title='再把填好的交上来'>
            <ChooseFile />
            <CheckRefused check={check} />
          </Section>
          <Section title='导出'>
            <RosterExport />
          </Section>
        </>
      )}
    </Page>
  )
}

const steps = ['填表、选文件', '查一遍', '导入好了']

const sayProgress = (step: RosterImport | undefined) => (step ? `还剩 ${step.left} 人…` : '正在导入…')

function Imported({ done }: { done: RosterImport }) {
  return (
    <>
      <Result
        icon='check'
        tone='leaf'
        title='导入好了'
        note='表上的人绑定自己家，姓名、关系对得上就直接通过。传上来的文件已经删掉'
      />
      <Card>
        <Facts
          facts={[
            { label: '共', value: `${done.rows} 人` },
            { label: '新来的', value: `${done.new} 人` },
            { label: '有改动的', value: `${done.changed} 人` },
            { label: '没变的', value: `${done.unchanged} 人` },
          ]}
        />
      </Card>
    </>
  )
}
