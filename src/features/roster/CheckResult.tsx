import { View } from '@tarojs/components'
import type { RosterCheck, RosterError } from '@shared/roster/contract'
import { status } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Facts } from '@/components/display/Facts'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { SheetLinks } from './SheetLinks'
import { useSheet, type Checked } from './useRoster'
import './roster.scss'

/** What the file would change, and all that is wrong with it. */
export function CheckResult({ checked: { name, fileID, found } }: { checked: Checked }) {
  return (
    <>
      <Section title={found.errorCount ? `有 ${found.errorCount} 处要改` : '查过了，没有问题'}>
        <Card>
          <View {...status()}>
            <Row
              icon={found.errorCount ? 'warn' : 'check'}
              tone={found.errorCount ? 'amber' : 'leaf'}
              title={name}
              note={verdict(found)}
            />
          </View>
          <View className='stack'>
            <Facts
              facts={[
                { label: '填了人的', value: `${found.rows} 行` },
                { label: '新来的', value: `${found.new} 人` },
                { label: '有改动的', value: `${found.changed} 人` },
                { label: '没变的', value: `${found.unchanged} 人` },
              ]}
            />
          </View>
          {found.empty > 0 && <View className='muted stack'>{`${found.empty} 户没填人，跳过`}</View>}
          {found.ignored.length > 0 && (
            <View className='muted stack'>{`这些列没用上：${found.ignored.slice(0, 8).join('、')}`}</View>
          )}
        </Card>
      </Section>
      {found.errorCount > 0 && <Errors found={found} fileID={fileID} />}
    </>
  )
}

const verdict = ({ errorCount, rows }: RosterCheck) =>
  errorCount
    ? '请在表里照下面改好，存一下，再选一次。改好之前一个人也不会导入'
    : rows
      ? '点下面的按钮就导入。同一份表导两次也不会重复'
      : '表里还没填人。请填好姓名、关系再选'

function Errors({ found, fileID }: { found: RosterCheck; fileID: string }) {
  const table = useSheet()
  const more = found.errorCount - found.errors.length
  return (
    <Section title='要改的地方' aside={more > 0 ? `先列 ${found.errors.length} 处` : undefined}>
      <Card>
        {found.errors.map((error, at) => (
          <ErrorLine key={`${error.row}-${error.column}-${at}`} error={error} />
        ))}
        {more > 0 && <View className='muted stack'>{`还有 ${more} 处没列出来，都在下面的清单里`}</View>}
        <View className='stack'>
          <Button
            id='errors'
            look='soft'
            icon='list'
            wide
            busy={table.isPending}
            onPress={() => table.mutate({ errorsOf: fileID })}
          >
            下载清单，照着改
          </Button>
        </View>
        <SheetLinks id='errors' sheet={table} />
      </Card>
    </Section>
  )
}

function ErrorLine({ error: { row, column, value, message } }: { error: RosterError }) {
  return (
    <View className='roster-error'>
      <View className='row row--wrap roster-error__place'>
        <View className='strong number'>{`第 ${row} 行 · ${column}`}</View>
        {value !== '' && <View className='muted roster-error__value'>{value}</View>}
      </View>
      <View>{message}</View>
    </View>
  )
}
