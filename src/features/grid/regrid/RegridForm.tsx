import { useState } from 'react'
import { View } from '@tarojs/components'
import type { NodeView } from '@shared/grid/contract'
import { refusalOf } from '@/api/errors'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { DayField } from '@/components/fields/DayField'
import { Wrong } from '@/components/fields/Labelled'
import { TextField } from '@/components/fields/Field'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { Section } from '@/components/layout/Section'
import { useEstates } from '../../places/usePlaces'
import { inAYear, today } from '../../time'
import { meaningOf, regridForms } from './regridForm'
import { useHomes, useNode } from '../useGrid'
import type { Regrid } from './useRegrid'
import '../grid.scss'

interface Props {
  node: NodeView
  regrid: Regrid
}

/** From when, which homes, where to, and what that means: one question after the other. */
export function RegridForm({ node, regrid }: Props) {
  const { kind, draft, problems, error } = regrid
  const { homes, target, named } = regridForms[kind]
  const told = Object.values(problems).some(Boolean)
  return (
    <>
      <Card>
        <DayField
          id='regrid-day'
          label='从哪天起？'
          day={draft.day}
          first={today()}
          last={inAYear()}
          onDay={day => day && regrid.setDay(day)}
          error={problems.day}
        />
      </Card>
      {homes && <HomesPart asks={homes} node={node} regrid={regrid} />}
      {target?.kind === 'unit' && <UnitPart asks={target.asks} node={node} regrid={regrid} />}
      {target?.kind === 'estate' && <EstatePart asks={target.asks} node={node} regrid={regrid} />}
      {named && (
        <Section title='新单元叫什么？'>
          <Card>
            <TextField
              id='regrid-name'
              label='新单元的名字'
              quiet
              placeholder='可以不填，按顺序排号'
              maxLength={20}
              onText={regrid.setName}
              error={problems.name}
            />
          </Card>
        </Section>
      )}
      <Meaning node={node} regrid={regrid} />
      {!told && <Refusal {...refusalOf(error)} />}
    </>
  )
}

interface PartProps extends Props {
  asks: string
}

/** Doors to tap, one or many. */
function HomesPart({ asks, node, regrid }: PartProps) {
  const { draft, problems } = regrid
  const homes = useHomes(node.code, draft.day)
  return (
    <Section title={asks} aside={draft.homes.length > 0 ? `选了 ${draft.homes.length} 户` : undefined}>
      <Card>
        <Loaded id='regrid-homes' query={homes}>
          {({ items }) => (
            <Chips label={asks}>
              {items.map(({ code, name }) => (
                <Chip
                  key={code}
                  id={`home-${code}`}
                  many
                  chosen={draft.homes.some(one => one.code === code)}
                  onPress={() => regrid.toggle({ code, name })}
                >
                  {name}
                </Chip>
              ))}
            </Chips>
          )}
        </Loaded>
        <Wrong text={problems.homes} />
      </Card>
    </Section>
  )
}

/** Units of the same building first; any other building of the estate is one tap away. */
function UnitPart({ asks, node, regrid }: PartProps) {
  const [estate, own] = node.trail.slice(-2)
  const [chosen, setChosen] = useState(own?.code ?? '')
  const buildings = useNode(estate?.code ?? '')
  const units = useNode(chosen)
  return (
    <Section title={asks}>
      <Card>
        <Chips label='哪栋楼'>
          {(buildings.data?.children ?? []).map(({ code, name }) => (
            <Chip key={code} id={`building-${code}`} chosen={code === chosen} onPress={() => setChosen(code)}>
              {name}
            </Chip>
          ))}
        </Chips>
        <View className='stack'>
          <Loaded id='regrid-units' query={units}>
            {building => (
              <Chips label={asks}>
                {building.children
                  .filter(({ code }) => code !== node.code)
                  .map(({ code, name, lead }) => (
                    <Chip
                      key={code}
                      id={`unit-${code}`}
                      chosen={code === regrid.draft.target?.code}
                      onPress={() =>
                        regrid.setTarget({
                          code,
                          name: chosen === own?.code ? name : `${building.name} ${name}`,
                          lead: lead?.name,
                        })
                      }
                    >
                      {lead ? `${name} ${lead.name}` : name}
                    </Chip>
                  ))}
              </Chips>
            )}
          </Loaded>
        </View>
        <Wrong text={regrid.problems.target ?? (regridForms[regrid.kind].homes ? undefined : regrid.problems.homes)} />
      </Card>
    </Section>
  )
}

function EstatePart({ asks, node, regrid }: PartProps) {
  const estates = useEstates()
  const own = node.trail[node.trail.length - 1]?.code
  return (
    <Section title={asks}>
      <Card>
        <Loaded id='regrid-estates' query={estates}>
          {({ items }) => (
            <Chips label={asks}>
              {items
                .filter(({ code }) => code !== own)
                .map(({ code, name }) => (
                  <Chip
                    key={code}
                    id={`estate-${code}`}
                    chosen={code === regrid.draft.target?.code}
                    onPress={() => regrid.setTarget({ code, name })}
                  >
                    {name}
                  </Chip>
                ))}
            </Chips>
          )}
        </Loaded>
        <Wrong text={regrid.problems.target} />
      </Card>
    </Section>
  )
}

/** What will hold from when, and what stays. */
function Meaning({ node, regrid: { kind, draft } }: Props) {
  const sentences = meaningOf(kind, node, draft)
  if (sentences.length === 0) return null
  return (
    <Section title='也就是说'>
      <Card look='warm'>
        {sentences.map(sentence => (
          <View key={sentence} className='grid-means'>
            {sentence}
          </View>
        ))}
      </Card>
    </Section>
  )
}
