import { View } from '@tarojs/components'
import { asSaid } from '@shared/festival/code'
import { scanResultLabels } from '@shared/festival/day/dayLabels'
import { harvestRoleLabels } from '@shared/festival/labels'
import { heading, status } from '@/components/a11y/attributes'
import { Tile, type TileTone } from '@/components/display/Tile'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import type { IconName } from '@/components/icons/Icon'
import { sayHour } from '../when'
import type { Scan } from './judged'
import type { Shown } from './useScanner'
import './gate.scss'

interface Said {
  icon: IconName
  tone: TileTone
  title: string
  note: string
}

function sayShown(shown: Shown): Said {
  switch (shown.is) {
    case 'fault':
      return { icon: 'warn', tone: 'danger', title: '这个码不行', note: shown.says }
    case 'refused':
      return { icon: 'warn', tone: 'danger', title: '没签上', note: shown.says }
    case 'kept': {
      const { before, row } = shown.judged
      if (before) {
        const note = `${sayHour(before.at)} ${before.by}签过。这一次先记着，连上网再核对`
        return { icon: 'clock', tone: 'amber', title: scanResultLabels.again, note }
      }
      const list = row ? '' : '。手机里的名单没有这家，连上网再核对'
      return {
        icon: 'check',
        tone: 'leaf',
        title: scanResultLabels.first,
        note: `${sayHour(shown.scan.at)}，先记在这台手机上${list}`,
      }
    }
    case 'done': {
      const { result, at, other } = shown.done
      if (result === 'first') return { icon: 'check', tone: 'leaf', title: scanResultLabels.first, note: sayHour(at) }
      const who = other ? `${sayHour(other.at)} ${other.by}` : sayHour(at)
      const says = result === 'again' ? `${who} 扫的，不重复算` : `原来记的是 ${who}，按早的算`
      return { icon: 'clock', tone: 'amber', title: scanResultLabels[result], note: says }
    }
  }
}

/** Whoever stands there, as the server or the kept list knows them. */
function whoOf(shown: Shown) {
  if (shown.is === 'fault') return undefined
  return shown.is === 'done' ? shown.done : shown.scan.who
}

/** What came of the last scan, to be seen from an arm's length. */
export function ScanResult({ shown, onSize }: { shown: Shown; onSize?: ((scan: Scan) => void) | undefined }) {
  const { icon, tone, title, note } = sayShown(shown)
  const who = whoOf(shown)
  const spoken = shown.is === 'fault' ? '' : shown.scan.spoken
  return (
    <View {...status()}>
      <View className='scan-result'>
        <Tile icon={icon} tone={tone} round />
        <View className='scan-result__words'>
          <View className='scan-result__title' {...heading(2)}>
            {title}
          </View>
          <View className='muted'>{note}</View>
        </View>
      </View>
      {(who || spoken) && (
        <Card>
          <View className='row row--between'>
            <View className='strong'>{who ? [who.family, who.place].filter(Boolean).join(' · ') : '名单里没有'}</View>
            {who && <View className='scan-result__size number'>{`${who.size} 人`}</View>}
          </View>
          <View className='muted number'>
            {[who?.roles.map(role => harvestRoleLabels[role]).join('、'), asSaid(spoken)].filter(Boolean).join(' · ')}
          </View>
          {who?.proxy && <View className='strong'>{`代签：${who.proxy}`}</View>}
          {onSize && shown.is !== 'fault' && who && (
            <View className='stack'>
              <Button id='scan-size' look='line' small onPress={() => onSize(shown.scan)}>
                人数不对
              </Button>
            </View>
          )}
        </Card>
      )}
    </View>
  )
}
