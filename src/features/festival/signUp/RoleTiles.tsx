import { View } from '@tarojs/components'
import { harvestRoles, type HarvestRole } from '@shared/festival/entryFlow'
import { harvestRoleLabels } from '@shared/festival/labels'
import { group } from '@/components/a11y/attributes'
import { cx } from '@/components/cx'
import { Press } from '@/components/controls/Press'
import { Icon } from '@/components/icons/Icon'
import { FestivalIcon } from '../art/FestivalIcon'
import './RoleTiles.scss'

interface Props {
  chosen: readonly HarvestRole[]
  onChosen: (roles: HarvestRole[]) => void
}

/** What the household likes to do; several, or nothing. */
export function RoleTiles({ chosen, onChosen }: Props) {
  return (
    <View className='role-tiles' {...group('想做什么')}>
      {harvestRoles.map(role => {
        const on = chosen.includes(role)
        return (
          <Press
            key={role}
            id={`role-${role}`}
            chosen={on}
            many
            className={cx('role-tiles__tile', on && 'role-tiles__tile--on')}
            onPress={() => onChosen(on ? chosen.filter(each => each !== role) : [...chosen, role])}
          >
            <FestivalIcon name={role} size='l' />
            <View>{harvestRoleLabels[role]}</View>
            {on && (
              <View className='role-tiles__tick'>
                <Icon name='check' />
              </View>
            )}
          </Press>
        )
      })}
    </View>
  )
}
