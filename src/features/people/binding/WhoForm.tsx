import { useRef, useState, type MutableRefObject } from 'react'
import { View } from '@tarojs/components'
import type { PlaceView } from '@shared/grid/contract'
import type { BindInput, Me } from '@shared/people/contract'
import { relationLabels, relations, type Relation } from '@shared/people/labels'
import { bindingRules } from '@config/community/limits'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { DayField } from '@/components/fields/DayField'
import { TextField } from '@/components/fields/Field'
import { Labelled } from '@/components/fields/Labelled'
import { OneOf } from '@/components/fields/OneOf'
import { Row } from '@/components/layout/Row'
import { ChosenHome } from '../../places/ChosenHome'
import { today } from '../../time'

/** What is filled in so far; the name is read when it is sent. */
export interface WhoDraft {
  name: MutableRefObject<string>
  relation: Relation | undefined
  leaseUntil: string | undefined
  /** 本人未满 14 周岁. */
  under14: boolean
  setRelation: (relation: Relation) => void
  setLeaseUntil: (day: string) => void
  setUnder14: (under14: boolean) => void
}

export function useWhoDraft(): WhoDraft {
  const name = useRef('')
  const [relation, setRelation] = useState<Relation>()
  const [leaseUntil, setLeaseUntil] = useState<string>()
  const [under14, setUnder14] = useState(false)
  return { name, relation, leaseUntil, under14, setRelation, setLeaseUntil, setUnder14 }
}

/** What is sent, or what is still missing, by field. */
export function bindInputOf(
  home: PlaceView,
  me: Me,
  { name: typed, relation, leaseUntil, under14 }: WhoDraft,
): { input: BindInput } | { missing: Record<string, string> } {
  const name = me.bound ? me.name : typed.current.trim()
  if (!name) return { missing: { name: '请写您的姓名' } }
  if (!relation) return { missing: { relation: '请选一个' } }
  const wish = { home: home.code, name, relation, ...(under14 ? { under14 } : {}) }
  if (relation !== 'tenant') return { input: wish }
  return leaseUntil ? { input: { ...wish, leaseUntil } } : { missing: { leaseUntil: '请选租期到哪一天' } }
}

interface Props {
  home: PlaceView
  me: Me
  draft: WhoDraft
  /** What is wrong, by field. */
  wrong: Record<string, string>
  /** Something was filled in: what was wrong is perhaps right now. */
  onFill: () => void
  /** Another home. */
  onChange: () => void
}

/** Who lives there: the name, and as what; a tenant also says until when. */
export function WhoForm({ home, me, draft, wrong, onFill, onChange }: Props) {
  const first = today()
  const furthest = `${Number(first.slice(0, 4)) + bindingRules.longestLeaseYears}${first.slice(4)}`
  return (
    <>
      <ChosenHome name={home.fullName} onChange={onChange} error={wrong.home} />
      {me.bound ? (
        <Card>
          <Row icon='me' title={me.name} note='用您登记过的姓名申请' />
        </Card>
      ) : (
        <TextField
          id='name'
          label='您的姓名'
          placeholder='写身份证上的姓名'
          maxLength={40}
          onText={text => {
            // The field tells once more when it is left: only other words make it right.
            if (text !== draft.name.current) onFill()
            draft.name.current = text
          }}
          error={wrong.name}
        />
      )}
      <OneOf
        id='relation'
        label='您是这户的'
        answers={relations.map(key => ({ key, label: relationLabels[key] }))}
        chosen={draft.relation}
        onChoose={relation => {
          onFill()
          draft.setRelation(relation)
        }}
        error={wrong.relation}
      />
      {draft.relation === 'tenant' && (
        <DayField
          id='lease-until'
          label='租期到哪一天'
          day={draft.leaseUntil}
          first={first}
          last={furthest}
          onDay={day => {
            onFill()
            draft.setLeaseUntil(day)
          }}
          error={wrong.leaseUntil}
        />
      )}
      {!me.bound && (
        <Labelled label='年龄'>
          <Chips label='年龄'>
            <Chip
              id='under14'
              icon={draft.under14 ? 'check' : undefined}
              chosen={draft.under14}
              onPress={() => {
                onFill()
                draft.setUnder14(!draft.under14)
              }}
            >
              本人未满 14 周岁
            </Chip>
          </Chips>
          {draft.under14 && (
            <View className='muted'>
              要家长先同意。家里有绑定的大人，我们去问他；没有的话，请家长带户口本找单元长登记。
            </View>
          )}
        </Labelled>
      )}
    </>
  )
}
