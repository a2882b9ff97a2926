import { View } from '@tarojs/components'
import type { TreeEstateView, TreeView } from '@shared/festival/trees/trees'
import { group, hidden } from '@/components/a11y/attributes'
import { Press } from '@/components/controls/Press'
import { cx } from '@/components/cx'
import { placed, planOf, type Box, type Plan } from './plan'
import { RipenessMark, sayRipeness } from './RipenessMark'
import './trees.scss'

interface Props {
  estate: TreeEstateView
  /** The tree that is looked at. */
  chosen: string | undefined
  onChoose: (tree: string) => void
}

/** What is drawn around the trees, for the eye only. */
function Ground({ plan }: { plan: Plan }) {
  const at = (box: Box, name: string, inside?: React.ReactNode) => (
    <View key={`${name} ${box.column} ${box.row}`} className={cx('tree-map__box', name)} style={placed(box, plan)}>
      {inside}
    </View>
  )
  const inner = (name: string, words: string) => (
    <View className='tree-map__in'>
      <View className={name}>{words}</View>
    </View>
  )
  return (
    <View {...hidden()}>
      {plan.ways.map(box =>
        at(box, 'tree-map__way', <View className={box.wide > 1 ? 'tree-map__along' : 'tree-map__across'} />),
      )}
      {plan.ponds.map(box => at(box, 'tree-map__pond'))}
      {plan.pavilions.map(box => at(box, 'tree-map__pavilion'))}
      {plan.gates.map(box => at(box, 'tree-map__gates', inner('tree-map__gate', '门')))}
      {plan.buildings.map(({ name, ...box }) => at(box, 'tree-map__buildings', inner('tree-map__building', name)))}
    </View>
  )
}

/** What a tree of the map is called. */
const labelOf = ({ name, ripeness, carer }: TreeView) =>
  [name, sayRipeness(ripeness), ...(carer ? [`${carer}认养`] : [])].join('，')

/** Where an estate's trees stand and how ripe each is; each can be tapped. */
export function TreeMap({ estate: { name, plan: rows, trees }, chosen, onChoose }: Props) {
  const plan = planOf(rows)
  const ratio = { paddingBottom: `${(plan.rows / plan.columns) * 100}%` }
  return (
    <View className='tree-map' style={ratio} {...group(`${name}的柿子树分布图`)}>
      <Ground plan={plan} />
      {trees.map(tree => (
        <View key={tree.id} className='tree-map__box' style={placed({ ...tree.cell, wide: 1, high: 1 }, plan)}>
          <Press
            id={`tree-${tree.id}`}
            label={labelOf(tree)}
            chosen={tree.id === chosen}
            className={cx('tree-map__tree', tree.id === chosen && 'tree-map__tree--chosen')}
            onPress={() => onChoose(tree.id)}
          >
            <RipenessMark ripeness={tree.ripeness} />
            <View className='tree-map__no'>{`${tree.no}`}</View>
          </Press>
        </View>
      ))}
    </View>
  )
}
