import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { creditsLeft, remindersOf, type Reminders as Group } from '@shared/messages/reminders'
import { templates } from '@shared/messages/templates'
import type { Me } from '@shared/people/contract'
import { messageRules } from '@config/community/messages'
import { wechatIdOf } from '@config/community/templates'
import { Button } from '@/components/controls/Button'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { keptChoices, type KeptChoices } from '@/platform/keptConsents'
import { sayReminders } from './reminders'
import { useConsent } from './useConsent'

/** What reaches WeChat and what does not, kind by kind, in plain words; how to get more of it; and what comes in any case. */
export function Reminders({ me }: { me: Me }) {
  const kept = useQuery({ queryKey: ['consents', 'kept'], queryFn: keptChoices }).data ?? {}
  const { from, until } = messageRules.quiet
  return (
    <>
      {remindersOf(me).map(group => (
        <GroupCard key={group.key} me={me} group={group} kept={kept} />
      ))}
      <View className='muted stack'>每条消息「消息」里都有。微信里另外提醒，是您点一次、提醒一次，用完了再点。</View>
      <View className='muted stack'>{`夜里 ${from} 到早上 ${until} 微信不吵您，早上再说；急事险情例外。`}</View>
      <View className='muted stack'>
        一分钟里同一件事有好几个进展，微信只说一次。标着「会打电话」的，微信没说成，网格长会打电话告诉您。
      </View>
    </>
  )
}

interface GroupProps {
  me: Me
  group: Group
  kept: KeptChoices
}

function GroupCard({ me, group: { key, title, kinds }, kept }: GroupProps) {
  const consent = useConsent()
  return (
    <Card>
      <Row
        icon='bell'
        tone='amber'
        title={title}
        note={sayReminders(me, kinds)}
        right={
          <Button
            id={`remind-${key}`}
            look='soft'
            small
            busy={consent.busy}
            label={`再要一次 ${title}`}
            onPress={() => consent.ask(kinds.map(({ template }) => template))}
          >
            再要一次
          </Button>
        }
      />
      {kinds.map(({ template, label }) => {
        const left = creditsLeft(me, template)
        const choice = kept[wechatIdOf(template)]
        const calls = templates[template].must?.when === 'always' ? ' · 会打电话' : ''
        return (
          <Row
            key={template}
            title={label}
            note={`${choice ? keptSays[choice] : left > 0 ? `还能提醒 ${left} 次` : '微信不会提醒'}${calls}`}
            right={<Pill tone={left > 0 ? 'done' : 'plain'}>{left > 0 ? '会提醒' : '不提醒'}</Pill>}
            line
          />
        )
      })}
    </Card>
  )
}

const keptSays: Record<KeptChoices[string], string> = {
  accept: '您选了总是同意，点「再要一次」不再问您',
  reject: '您选了总是拒绝。想要的话，请在小程序右上角的设置里打开',
}
