/** 老年优待证: for whoever is 60 and lives here. A sample. */
import type { ServiceSpec } from '@shared/services/guide/spec'
import { always, when } from './conditions'
import { paper } from './papers'
import { applies, elsewhere, notHere, notNeeded, notTrue, own, question, refusal, text, whoAsked, whoFields, whoPapers } from './writing' // prettier-ignore

const fromElsewhere = when('register', 'elsewhere')

export const elderCard: ServiceSpec = {
  id: 'elderCard',
  name: '老年优待证',
  forWhom: '满 60 岁、住在青岛的老人',
  sample: true,
  checkedOn: '2026-11-20',
  fee: '第一次办不收钱',
  days: 10,
  where: 'communityWindow',
  law: '《中华人民共和国老年人权益保障法》；《山东省优待老年人规定》',
  questions: [
    question('age', '老人多大年纪了？', '满 60 岁才能办，按身份证上的生日算', [
      ['under60', '不到 60 岁', 'tooYoung', ['from0', 'from14', 'from18']],
      ['from60', '60 到 64 岁', 'register', ['from60']],
      ['from65', '65 岁或者更大', 'register', ['from65', 'from70', 'from80', 'from90', 'from100']],
    ], 'ageBand'),
    question('register', '老人的户口在哪儿？', '外地户口的老人也能办，要看住在青岛的材料', [
      ['qingdao', '在青岛', 'want'],
      ['elsewhere', '不在青岛', 'permit'],
    ]),
    question('permit', '老人有青岛的居住证吗？', '外地户口的老人凭居住证办', [
      ['yes', '有', 'want'],
      ['no', '没有', 'permitFirst'],
    ]),
    question('want', '老人要办哪一种？', '第一次办、换证、补证，要的材料不一样', [
      ['first', '第一次办', 'who'],
      ['older', '年纪到了，换一种', 'who'],
      ['lost', '丢了或者坏了，补一张', 'who'],
    ]),
    whoAsked(),
  ],
  outcomes: [
    applies('可以办。老人不用自己来，家里人替他办也行。'),
    notNeeded('tooYoung', '还不到年纪，满 60 岁那天起再来办。'),
    elsewhere('permitFirst', '先给老人办居住证，再来办优待证。', '派出所户籍窗口；要哪些材料，在「办事」里点「居住证」问一问'),
  ],
  papers: [
    paper('idCard'),
    paper('photo', { count: 1 }),
    own('permit', '居住证', 'both', 'certificate', fromElsewhere, '看老人住在青岛', '丢了的，先补居住证'),
    own('oldCard', '原来的优待证', 'original', 'certificate', when('want', 'older'), '换证要收回原来的', '找不到了的，回上一步选「丢了或者坏了」'),
    ...whoPapers,
  ],
  fields: [...whoFields, text('address', '老人住哪儿', always)],
  refusals: [
    refusal('notOld', '按身份证还没满 60 岁', '满 60 岁那天起再来'),
    refusal('hasOne', '老人已经有一张，还能用', '接着用原来那张，丢了再来补'),
    notHere,
    notTrue,
  ],
  purgeDays: 90,
} // prettier-ignore
