/** 房屋出租备案: a home that is let is told to the authority, by its owner; where the owner does not, by the tenant. A sample. */
import type { ServiceSpec } from '@shared/services/guide/spec'
import { always, when } from './conditions'
import { paper } from './papers'
import { applies, day, elsewhere, notHere, notTrue, own, question, refusal, text, whoAsked, whoFields, whoPapers } from './writing' // prettier-ignore

const byTenant = when('side', 'tenant')

export const rentalFiling: ServiceSpec = {
  id: 'rentalFiling',
  name: '房屋出租备案',
  forWhom: '把房子租出去的房东；房东没办的，租客也能来办',
  sample: true,
  checkedOn: '2026-11-20',
  fee: '不收钱',
  days: 3,
  where: 'communityWindow',
  law: '《住房租赁条例》（国务院令第 812 号）；《商品房屋租赁管理办法》',
  questions: [
    question('side', '您是房东还是租客？', '一般是房东来办，房东没办的租客也能办，材料不一样', [
      ['owner', '房东', 'use', ['owner']],
      ['tenant', '租客，租来住的', 'signedByTenant', ['tenant']],
      ['shopTenant', '租客，租来开店的', 'shop'],
      ['subletter', '我是租来又转租的', 'use'],
    ], 'relation'),
    question('use', '房子租来做什么？', '住人的在社区办，开店、办公的在别处办', [
      ['live', '住人', 'signed'],
      ['shop', '开店、办公、当仓库', 'shop'],
    ]),
    question('signed', '租房合同签了吗？', '备案看的就是合同', [
      ['yes', '签了', 'title', ['running']],
      ['no', '还没签', 'signFirst'],
    ], 'lease'),
    question('signedByTenant', '租房合同签了吗？', '备案看的就是合同', [
      ['yes', '签了', 'who', ['running']],
      ['no', '还没签', 'signFirst'],
    ], 'lease'),
    question('title', '房子现在有什么证？', '看房子是谁的，没下证的用购房合同', [
      ['deed', '有房产证', 'owners'],
      ['purchase', '还没下证，有购房合同', 'owners'],
      ['none', '都没有', 'noTitle'],
    ]),
    question('owners', '房产证上写了几个人？', '几个人一起的房子，大家都同意才能租', [
      ['one', '一个人', 'who'],
      ['several', '两个人或者更多', 'who'],
    ]),
    whoAsked(),
  ],
  outcomes: [
    applies('您可以办。材料齐了，三个工作日里办好。'),
    elsewhere('shop', '不住人的房子，社区办不了。', '区住建局的房屋租赁窗口，先打 12345 问地址'),
    elsewhere('signFirst', '先把合同签了，签好 30 天里来备案。', '社区办事窗口，有空白合同，不收钱'),
    elsewhere('noTitle', '什么证都没有的房子备不了案。先去问清楚房子能不能办证。', '青岛市不动产登记中心，先打 12345 问地址'),
  ],
  papers: [
    paper('idCard'),
    paper('lease', { why: '备案看的就是它' }),
    paper('deed', { when: when('title', 'deed') }),
    own('ownerDeed', '房东的房产证', 'copy', 'deed', byTenant, '看房子是谁的', '跟房东要一张复印件；要不到的，窗口帮您联系房东'),
    own('purchase', '购房合同', 'both', 'deed', when('title', 'purchase'), '没下证的房子，用它看房子是谁的', '丢了的，到开发商那里复印，盖公章'),
    own('coOwners', '一起拥有房子的人的同意书', 'original', 'letter', when('owners', 'several'), '大家都同意才能租', '社区窗口有空白的，房产证上的每个人签字'),
    own('otherIdCard', '另一方的身份证', 'copy', 'idCard', always, '合同上写的是两个人，都要核对', '跟对方要一张复印件，写上「只用来备案」'),
    own('subletConsent', '房东同意转租的字据', 'original', 'letter', when('side', 'subletter'), '房东同意了才能转租', '请房东手写一张，签上名字'),
    ...whoPapers,
  ],
  fields: [...whoFields, text('address', '租出去的是哪一户'), day('from', '从哪天租起'), day('until', '租到哪天'), text('owner', '房东叫什么', byTenant)],
  refusals: [
    refusal('leaseOver', '合同已经到期了', '续签以后拿新合同来'),
    refusal('notLet', '这房子按规定不能租出去', '隔断间、厨房、阳台、地下室不能单独租给人住，改好了再来'),
    notHere,
    notTrue,
  ],
  purgeDays: 90,
} // prettier-ignore
