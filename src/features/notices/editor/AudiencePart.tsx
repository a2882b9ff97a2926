import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { audienceTagLabels } from '@shared/notices/labels'
import { audienceTags, careTags, isHomeTag, isSensitive, isWorkTag, type AudienceTag } from '@shared/notices/tags'
import type { Actor } from '@shared/permissions'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { choosesByCare, partsFor } from '../rights'
import { usePlaceName, useSize } from '../writing/useSize'
import { AudienceSheet } from './AudienceSheet'
import type { Writing } from '../writing/useWriting'

/** Whom it is for: a part of the grid, who of them, and how many these are. */
export function AudiencePart({ me, writing }: { me: Actor; writing: Writing }) {
  const { draft, set, lacks, refused } = writing
  const { node, tags, column, base } = draft
  const [open, setOpen] = useState(false)
  const [works, setWorks] = useState(tags.some(isWorkTag))
  const parts = column ? partsFor(me, column) : []
  const [first] = parts
  useEffect(() => {
    if (!node && first) set({ node: first })
  })
  const name = usePlaceName(node)
  const size = useSize(node, tags)
  const wrong = Object.entries(refused?.fields ?? {}).find(([field]) => field.startsWith('audience'))?.[1]
  if (base?.published)
    return (
      <Section title='发给谁'>
        <Card>
          <Row icon='me' title={name ?? '正在看是哪一片'} note='发出去以后不能换人。要换，请撤下另写一条' />
        </Card>
      </Section>
    )
  const toggle = (tag: AudienceTag) =>
    set({
      tags: tags.includes(tag)
        ? tags.filter(each => each !== tag)
        : [...tags.filter(each => !(isWorkTag(tag) ? isHomeTag(each) : isHomeTag(tag) && isWorkTag(each))), tag],
    })
  const care = careTags.filter(tag => !isSensitive([tag]) || (node !== '' && choosesByCare(me, node)))
  const offered = [...audienceTags.filter(isHomeTag), ...care]
  return (
    <Section title='发给谁'>
      <Card>
        <Row
          icon='pin'
          title={name ?? (node ? '正在看是哪一片' : '还没选')}
          note={size.data ? `发给 ${size.data.says}` : size.error ? sentenceOf(size.error) : '正在数有多少人'}
          right={
            <Button
              id='audience-open'
              look='soft'
              small
              lacks={column ? undefined : '请先选放在哪一栏'}
              onPress={() => setOpen(true)}
            >
              换一片
            </Button>
          }
        />
        <View className='muted stack'>只发给其中一些人（不选就是住在这儿的都发）</View>
        <Chips label='只发给其中一些人'>
          {offered.map(tag => (
            <Chip key={tag} id={`tag-${tag}`} many chosen={tags.includes(tag)} onPress={() => toggle(tag)}>
              {audienceTagLabels[tag]}
            </Chip>
          ))}
          <Chip id='tag-works' many chosen={works} onPress={() => setWorks(!works)}>
            工作人员
          </Chip>
        </Chips>
        {works && (
          <Chips label='哪些岗位的人'>
            {audienceTags.filter(isWorkTag).map(tag => (
              <Chip key={tag} id={`tag-${tag}`} many chosen={tags.includes(tag)} onPress={() => toggle(tag)}>
                {audienceTagLabels[tag]}
              </Chip>
            ))}
          </Chips>
        )}
        {size.data && !size.data.exact && <View className='muted'>人少或者按人群选时，只说个大概，免得认出是谁</View>}
      </Card>
      <Refusal text={lacks.node ?? wrong} />
      {open && (
        <AudienceSheet
          parts={parts}
          node={node}
          onNode={code => {
            set({ node: code })
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  )
}
