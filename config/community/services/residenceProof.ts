/** 住所证明: that somebody lives here, for whoever still asks for it; most who ask need none any more. A sample. */
import type { ServiceSpec } from '@shared/services/guide/spec'
import { always, when } from './conditions'
import { paper } from './papers'
import { applies, elsewhere, notHere, notNeeded, notTrue, own, question, refusal, text, whoAsked, whoFields, whoPapers } from './writing' // prettier-ignore

export const residenceProof: ServiceSpec = {
  id: 'residenceProof',
  name: '住所证明',
  forWhom: '住在小寨子，别的单位要看您住哪儿的人',
  sample: true,
  checkedOn: '2026-11-20',
  fee: '不收钱',
  days: 2,
  where: 'communityWindow',
  law: '《关于改进和规范基层群众性自治组织出具证明工作的指导意见》（民发〔2020〕20 号）',
  questions: [
    question('use', '证明拿去做什么？', '好多事现在不用社区开证明了，先问清楚，省得白跑', [
      ['school', '孩子上学', 'asked'],
      ['business', '办营业执照', 'business'],
      ['permit', '办居住证', 'permit'],
      ['person', '证明我是谁、跟谁是亲戚', 'person'],
      ['other', '别的单位要', 'asked'],
    ]),
    question('asked', '对方写明要社区的证明了吗？', '说不清的，先让对方写下来，免得开了用不上', [
      ['yes', '写了，有通知或者表格', 'live'],
      ['no', '只是口头说的', 'askFirst'],
    ]),
    question('live', '您现在住在小寨子吗？', '社区只能证明现在住在这儿的人', [
      ['yes', '住在这儿', 'home', ['here']],
      ['no', '搬走了', 'moved'],
    ], 'home'),
    question('home', '您住的房子是谁的？', '自己的房看房产证，租的看合同', [
      ['own', '我自己的', 'who', ['owner']],
      ['rent', '租的', 'who', ['tenant']],
      ['family', '家里人或者亲戚的', 'who', ['family']],
    ], 'relation'),
    whoAsked(),
  ],
  outcomes: [
    applies('您可以办。材料齐了，两个工作日里开好。'),
    notNeeded('business', '办营业执照不用社区开证明，网上填好地址、自己承诺就行。'),
    notNeeded('permit', '办居住证不用住所证明，带房产证或者租房合同就行。在「办事」里点「居住证」问一问。'),
    elsewhere('person', '证明您是谁、跟谁是亲戚，社区开不了。', '派出所户籍窗口，带身份证和户口本'),
    elsewhere('askFirst', '先问对方要一张写明的通知或者表格，再来开。', '要证明的那个单位'),
    elsewhere('moved', '要到现在住的社区去开。', '您现在住处的社区窗口，不知道是哪儿就打 12345'),
  ],
  papers: [
    paper('idCard'),
    own('request', '对方的通知或者表格', 'both', 'form', always, '照着对方要的样子开', '跟要证明的单位要'),
    paper('deed', { when: when('home', 'own') }),
    paper('lease', { when: when('home', 'rent') }),
    own('hostDeed', '家里人或者亲戚的房产证', 'copy', 'deed', when('home', 'family'), '看您住的是谁家的房子', '跟家里人要一张复印件'),
    own('hostLetter', '房主写的同住说明', 'original', 'letter', when('home', 'family'), '房主说明您住在那儿', '房主手写一张，写清地址、从什么时候住起，签上名字'),
    paper('householdRegister', { when: when('use', 'school'), why: '看孩子是您家的' }),
    ...whoPapers,
  ],
  fields: [...whoFields, text('address', '现在住哪儿', always), text('for', '开给哪个单位', always)],
  refusals: [
    refusal('notLiving', '上门看过，您不住在这儿', '搬来住了再申请'),
    refusal('notOursToSay', '对方要证明的事，社区证明不了', '拿着这句话问对方，该由哪个单位开'),
    notHere,
    notTrue,
  ],
  purgeDays: 90,
} // prettier-ignore
