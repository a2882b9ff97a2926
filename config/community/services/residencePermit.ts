/** 居住证: for whoever came from elsewhere, has lived here for half a year, and works, lives or learns here. A sample. */
import type { ServiceSpec } from '@shared/services/guide/spec'
import { always, anyOf, when } from './conditions'
import { paper } from './papers'
import { applies, day, elsewhere, notHere, notNeeded, notTrue, own, question, refusal, text, whoAsked, whoFields, whoPapers } from './writing' // prettier-ignore

const isNew = when('want', 'first')

export const residencePermit: ServiceSpec = {
  id: 'residencePermit',
  name: '居住证',
  forWhom: '户口不在青岛、来青岛住了半年以上的人',
  sample: true,
  checkedOn: '2026-11-20',
  fee: '第一次办不收钱，丢了补办收工本费',
  days: 11,
  where: 'residenceWindow',
  law: '《居住证暂行条例》（国务院令第 663 号）',
  questions: [
    question('register', '您的户口在哪儿？', '居住证是给外地户口的人办的，青岛户口不用办', [
      ['elsewhere', '不在青岛', 'want'],
      ['qingdao', '在青岛', 'local'],
      ['abroad', '我是港澳台同胞', 'hongKongMacaoTaiwan'],
      ['foreign', '我是外国人', 'foreigner'],
    ]),
    question('want', '您要办哪一种？', '第一次办、每年签注、丢了补办，要的材料不一样', [
      ['first', '第一次办', 'since'],
      ['renew', '满一年了，来签注', 'reason'],
      ['lost', '丢了或者坏了，补一张', 'who'],
    ]),
    question('since', '您在青岛办居住登记多久了？', '从登记那天算起，满半年才能办证', [
      ['half', '满半年了', 'reason'],
      ['less', '登记了，还不到半年', 'tooSoon'],
      ['never', '没登记过', 'registerFirst'],
    ]),
    question('reason', '您在青岛做什么？', '上班、有住处、上学，占一样就能办，用哪样就带哪样的材料', [
      ['work', '上班或者做买卖', 'work'],
      ['home', '有地方住，不上班', 'home'],
      ['study', '上学', 'who'],
      ['none', '都不是', 'noReason'],
    ]),
    question('work', '您是怎么上班的？', '给别人干活看合同，自己当老板看执照', [
      ['contract', '单位跟我签了合同', 'who'],
      ['noContract', '没签合同，单位能开证明', 'who'],
      ['own', '我自己有执照', 'who'],
    ]),
    question('home', '您住的房子是谁的？', '自己的房看房产证，租的看合同', [
      ['own', '我自己的', 'who', ['owner']],
      ['rent', '租的', 'who', ['tenant']],
      ['family', '亲戚家的', 'who', ['family']],
      ['dormitory', '单位宿舍', 'who'],
    ], 'relation'),
    whoAsked(),
  ],
  outcomes: [
    applies('您可以办。材料带齐了来，证做好了通知您来取。'),
    notNeeded('local', '您是青岛户口，不用办居住证。'),
    notNeeded('tooSoon', '现在还不用来。从登记那天算起，满半年再来办。'),
    elsewhere('registerFirst', '先办居住登记，不收钱。登记满半年，再来办居住证。', '社区警务室，带身份证；租房的带上合同'),
    elsewhere('noReason', '上班、有住处、上学一样都没有，居住证办不下来。可以先办居住登记。', '社区警务室，带身份证'),
    elsewhere('hongKongMacaoTaiwan', '港澳台同胞办的是港澳台居民居住证，社区办不了。', '能办证的派出所，先打 12345 问清楚是哪一家'),
    elsewhere('foreigner', '外国人办的是居留证件，社区办不了。', '青岛市公安局出入境管理局，先打 12367 问'),
  ],
  papers: [
    paper('idCard'),
    paper('photo', { when: anyOf(isNew, when('want', 'lost')) }),
    own('permit', '原来的居住证', 'original', 'certificate', when('want', 'renew'), '签注要办在原来这张证上', '找不到了的，回上一步选「丢了或者坏了」'),
    own('contract', '劳动合同', 'both', 'lease', when('work', 'contract'), '看您在青岛有工作', '跟单位人事要'),
    own('employer', '单位开的上班证明', 'original', 'letter', when('work', 'noContract'), '没有合同，用它说明您在青岛有工作', '请单位写，写清从什么时候干起，盖公章'),
    own('licence', '营业执照', 'both', 'certificate', when('work', 'own'), '看买卖是您的', '丢了的，到区政务服务大厅补'),
    paper('deed', { when: when('home', 'own') }),
    paper('lease', { when: when('home', 'rent') }),
    own('hostDeed', '亲戚家的房产证', 'copy', 'deed', when('home', 'family'), '看您住的是谁家的房子', '跟亲戚要一张复印件'),
    own('hostLetter', '亲戚写的同住说明', 'original', 'letter', when('home', 'family'), '亲戚同意您住在那儿', '亲戚手写一张，写清地址、从什么时候住起，签上名字'),
    own('dormitory', '单位开的住宿证明', 'original', 'letter', when('home', 'dormitory'), '看您住在单位宿舍', '请单位写，写清宿舍地址，盖公章'),
    own('student', '学生证或者在读证明', 'both', 'certificate', when('reason', 'study'), '看您在青岛上学', '在读证明到学校开'),
    ...whoPapers,
  ],
  fields: [...whoFields, text('address', '现在住哪儿', always), day('since', '哪天来的青岛', isNew)],
  refusals: [
    refusal('notHalfYear', '居住登记还没满半年', '满半年再来，登记不用重新办'),
    refusal('localNow', '您的户口已经迁到青岛了', '不用办了，青岛户口该有的都有'),
    notHere,
    notTrue,
  ],
  purgeDays: 90,
} // prettier-ignore
