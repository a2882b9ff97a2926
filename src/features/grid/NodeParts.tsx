import { View } from '@tarojs/components'
import type { NodeSummary, NodeView } from '@shared/grid/contract'
import { Avatar } from '@/components/display/Avatar'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { Pill } from '@/components/display/Pill'
import { Press } from '@/components/controls/Press'
import { Row } from '@/components/layout/Row'
import { replace } from '@/platform/navigation'
import { sayNearDay } from '../time'
import { sayLead, sayLoad } from './says'
import './grid.scss'

const show = (code: string) => replace('packages/grid/node/index', { code })

/** The way up, from the community down to here. */
export const Trail = ({ node }: { node: NodeView }) => (
  <Chips label='上一级'>
    {node.trail.map(({ code, name }) => (
      <Chip key={code} id={`up-${code}`} onPress={() => show(code)}>
        {name}
      </Chip>
    ))}
    <Chip id={`up-${node.code}`} chosen onPress={() => show(node.code)}>
      {node.name}
    </Chip>
  </Chips>
)

/** Red while nobody answers, amber while somebody stands in. */
const Absence = ({ node: { absence, lead } }: { node: NodeSummary }) =>
  absence ? <Pill tone={lead ? 'wait' : 'late'}>{absence}</Pill> : null

/** Who answers here now, one tap from their phone, and how much waits. */
export function NodeHead({ node }: { node: NodeView }) {
  const { lead, fullName, homes, leadRole, mergedInto, opensAt } = node
  const facts = [homes ? `${homes} 户` : '', sayLoad(node)].filter(Boolean).join(' · ')
  return (
    <Card>
      <Row title={<View className='big'>{fullName}</View>} note={facts} right={<Absence node={node} />} />
      {opensAt && (
        <Row icon='clock' tone='amber' title={`${sayNearDay(opensAt)}起有这个单元`} note='可以先定好谁来管' />
      )}
      {mergedInto && (
        <Row
          id='merged-into'
          icon='home'
          tone='leaf'
          title={`已并入 ${mergedInto.name}`}
          note='这里的住户和楼道都归那边管，门牌和位置码照用'
          onPress={() => show(mergedInto.code)}
        />
      )}
      {leadRole && (
        <View className='stack'>
          <Row
            left={lead ? <Avatar name={lead.name} /> : undefined}
            icon={lead ? undefined : 'warn'}
            tone={lead ? undefined : 'danger'}
            title={sayLead(node)}
            note={lead ? undefined : '这里的新诉求会自动交给上一级'}
            right={lead?.phone && <CallButton id={`call-${node.code}`} who={lead.name} phone={lead.phone} worded />}
          />
        </View>
      )}
    </Card>
  )
}

/** A node below: tapped it opens; its lead is one tap away. */
export function ChildRow({ node }: { node: NodeSummary }) {
  const { code, name, lead } = node
  return (
    <View className='grid-child'>
      <Press id={`open-${code}`} className='grid-child__open' onPress={() => show(code)}>
        <View className='row row--between row--wrap grid-child__head'>
          <View className='strong'>{name}</View>
          <Absence node={node} />
        </View>
        <View className='muted'>{[sayLead(node), sayLoad(node)].filter(Boolean).join(' · ')}</View>
      </Press>
      {lead?.phone && <CallButton id={`call-${code}`} who={`${name}的${lead.name}`} phone={lead.phone} />}
    </View>
  )
}
