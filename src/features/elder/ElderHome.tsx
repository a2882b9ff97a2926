import { View } from '@tarojs/components'
import type { Home } from '@shared/portal/contract'
import { BigAction } from '@/components/controls/BigAction'
import { unreadCount } from '@/components/page/tabState'
import { call } from '@/platform/feedback'
import { goTab } from '@/platform/navigation'
import { useStore } from '@/platform/store'
import { GuestCard } from '../people/binding/GuestCard'
import { dutyNow } from '../reports/duty'
import { EditionSwitch } from '../people/me/EditionSwitch'

/** What is new of my reports, in words: what waits for me first. */
function reportsSay(reports: Home['reports']): string {
  const toRate = reports.filter(({ state }) => state === 'resolved').length
  if (toRate > 0) return `${toRate} 件等您评价`
  const followed = reports.filter(({ joined }) => joined?.mine).length
  const which = followed > 0 ? `，${followed} 件是跟着的` : ''
  return reports.length > 0 ? `${reports.length} 件在办${which}` : '没有在办的'
}

/** 首页 of 长辈版, under 拍一拍: whom to call, my reports, messages, each a button as wide as the phone with what is new in it. */
export function ElderHome({ home }: { home: Home }) {
  const unread = useStore(unreadCount)
  const { bound, lead, duty, reports } = home
  return (
    <>
      {lead?.phone && (
        <BigAction
          id='call-lead'
          icon='phone'
          tone='leaf'
          title={`打电话给${lead.name}`}
          note={dutyNow(duty)?.brief ?? lead.note}
          onPress={() => call(lead.phone ?? '')}
        />
      )}
      {!bound && <GuestCard />}
      <BigAction
        id='all-reports'
        icon='list'
        tone='persimmon'
        title='我的诉求'
        note={reportsSay(reports)}
        onPress={() => goTab('pages/reports/index')}
      />
      <BigAction
        id='all-messages'
        icon='bell'
        tone='amber'
        title='消息'
        note={unread > 0 ? `${unread} 条没看` : '都看过了'}
        onPress={() => goTab('pages/messages/index')}
      />
      <View className='stack'>
        <EditionSwitch wide />
      </View>
    </>
  )
}
