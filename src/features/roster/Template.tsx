import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { SheetLinks } from './SheetLinks'
import { useSheet } from './useRoster'

/** The file to fill in: every home stands in it already. */
export function Template() {
  const template = useSheet()
  return (
    <Card>
      <View>每一户都列好了，只要填姓名、关系、电话。一户几个人，就复制那一行接着填。</View>
      <View className='muted'>没人住的空着。身份证号可以不填。</View>
      <View className='stack'>
        <Button
          id='template'
          look='soft'
          icon='book'
          wide
          busy={template.isPending}
          onPress={() => template.mutate({ kind: 'template', format: 'xlsx' })}
        >
          下载模板
        </Button>
      </View>
      <SheetLinks id='template' sheet={template} />
    </Card>
  )
}

/** Who is on the roster, for the office's own papers. */
export function RosterExport() {
  const sheet = useSheet()
  const button = (format: 'xlsx' | 'csv', words: string) => (
    <Button
      id={`export-${format}`}
      look='line'
      share={1}
      busy={
        sheet.isPending &&
        sheet.variables !== undefined &&
        'format' in sheet.variables &&
        sheet.variables.format === format
      }
      disabled={sheet.isPending}
      onPress={() => sheet.mutate({ kind: 'roster', format })}
    >
      {words}
    </Button>
  )
  return (
    <Card>
      <View>现在花名册上的人，谁绑定了、谁还没有。手机号和身份证号只显示头尾，导出会记进审计。</View>
      <View className='row stack'>
        {button('xlsx', 'Excel 表')}
        {button('csv', 'CSV')}
      </View>
      <SheetLinks id='export' sheet={sheet} />
    </Card>
  )
}
