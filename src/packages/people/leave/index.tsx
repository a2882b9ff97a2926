import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { leaveWord } from '@shared/people/labels'
import { toCallError } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Result } from '@/components/display/Facts'
import { TextField } from '@/components/fields/Field'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { useGivenUp } from '@/features/people/erasure/useGivenUp'
import { useLeave } from '@/features/people/erasure/useLeave'
import { confirm } from '@/platform/feedback'
import { go, goTab } from '@/platform/navigation'

const goes = [
  ['me', '姓名、微信标识、电话和证件号', '全部删掉'],
  ['home', '房屋绑定和申请', '全部删掉'],
  ['bell', '收到的消息、提醒次数', '全部删掉'],
  ['image', '办完的事里您拍的照片', '全部删掉'],
] as const
const stays = [
  ['list', '报过的事接着办', '写成「已注销居民」报的，您写的姓名、电话、证件号都抹掉；没办完的，照片留着接着用'],
  ['shield', '操作的编号', '证明记录没被改过，里面没有您的名字'],
] as const

/** A household keeps what it has as long as anybody of it lives there. */
const goesOn = '家里还有别人绑定的，照样留着；没有，一小时内让给候补的人家'

/** 注销, in two steps: the word is typed, and then asked once more. */
export default function Leave() {
  const typed = useRef('')
  const [missing, setMissing] = useState(false)
  const leave = useLeave()
  const given = useGivenUp()
  const error = leave.error ? toCallError(leave.error) : undefined
  if (leave.data)
    return (
      <Page
        title='注销'
        foot={
          <Button id='left-home' wide onPress={() => goTab('pages/home/index')}>
            回首页
          </Button>
        }
      >
        <Result icon='check' tone='leaf' title='已经注销' note={leave.data.says} />
        <Card>
          <View>遇到险情，您随时还能报。以后想回来，重新绑定房屋就行。</View>
        </Card>
      </Page>
    )
  const send = async () => {
    const word = typed.current.trim()
    setMissing(word !== leaveWord)
    if (word !== leaveWord) return
    const places = given.map(({ title }) => `${title}，家里没有别人绑定，就让给别家。`).join('')
    const text = `${places}资料清掉以后找不回来。要留一份，先去导出`
    if (await confirm({ title: '真的要注销吗？', text, yes: '注销', no: '不注销' })) leave.mutate(word)
  }
  return (
    <Page
      title='注销'
      foot={
        <Button id='leave-send' look='danger' wide busy={leave.isPending} onPress={() => void send()}>
          注销
        </Button>
      }
    >
      <Section title='清掉的'>
        <Card>
          {goes.map(([icon, title, note]) => (
            <Row key={title} icon={icon} tone='danger' title={title} note={note} line />
          ))}
          {given.map(({ id, title }) => (
            <Row key={id} icon='fruit' tone='danger' title={title} note={goesOn} line />
          ))}
        </Card>
      </Section>
      <Section title='留下的'>
        <Card>
          {stays.map(([icon, title, note]) => (
            <Row key={title} icon={icon} tone='leaf' title={title} note={note} line />
          ))}
        </Card>
      </Section>
      <Card look='warm'>
        <Row
          icon='box'
          title='先留一份？'
          note='注销以后就导不出来了'
          right={
            <Button id='export-first' look='soft' small onPress={() => go('packages/people/export/index')}>
              导出资料
            </Button>
          }
        />
      </Card>
      <TextField
        id='leave-word'
        label={`想好了，请写「${leaveWord}」两个字`}
        maxLength={10}
        error={missing ? `请写「${leaveWord}」两个字` : error?.fields.confirm}
        onText={text => {
          if (text !== typed.current) setMissing(false)
          typed.current = text
        }}
      />
      {error && !error.fields.confirm && <Refusal text={error.message} askCode={error.askCode} />}
    </Page>
  )
}
