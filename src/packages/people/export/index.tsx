import { Text, View } from '@tarojs/components'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { exportText, linesOf } from '@/features/people/export/exportText'
import { useExport } from '@/features/people/export/useExport'
import { toast } from '@/platform/feedback'
import { copyText, keepAsFile } from '@/platform/keepText'
import './export.scss'

/** Of each part so many things are shown; the copy and the file have them all. */
const shown = 5

/** 导出我的资料: all that is held about me, to read, to copy, to keep. */
export default function ExportMyData() {
  const held = useExport()
  const { data } = held
  const copy = async () => {
    if (!data) return
    if (await copyText(exportText(data))) toast('复制好了，可以粘贴给自己')
  }
  const foot = data ? (
    <>
      <Button id='export-copy' look='line' share={1} onPress={() => void copy()}>
        复制
      </Button>
      <Button
        id='export-file'
        share={2}
        icon='box'
        onPress={() => void keepAsFile(`我的资料-${data.at.slice(0, 10)}.txt`, exportText(data))}
      >
        存成文件
      </Button>
    </>
  ) : (
    <Button id='export-make' wide busy={held.isPending} onPress={() => held.mutate()}>
      看看存了我的什么
    </Button>
  )
  return (
    <Page title='导出我的资料' foot={foot}>
      {!data && (
        <Card>
          <Row icon='box' title='全都在这里' note='姓名、房屋、电话、报过的事和照片、收到的消息、谁看过我' />
          <View className='stack'>您的电话和证件号会完整显示，别人的名字只露姓。请在身边没有外人的时候看。</View>
        </Card>
      )}
      <Refusal {...refusalOf(held.error)} />
      {data?.sections.map(({ title, purpose, items }) => (
        <Section key={title} title={title} aside={`${items.length} 条`}>
          <View className='muted'>{`用来：${purpose}`}</View>
          {items.slice(0, shown).map((item, at) => (
            <Card key={at}>
              <Text className='export-text' userSelect>
                {linesOf(item).join('\n')}
              </Text>
            </Card>
          ))}
          {items.length > shown && (
            <View className='muted'>{`还有 ${items.length - shown} 条，复制或存成文件就都有`}</View>
          )}
        </Section>
      ))}
    </Page>
  )
}
