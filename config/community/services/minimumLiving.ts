/** 低保: for a household that has too little to live on. A sample. */
import type { ServiceSpec } from '@shared/services/guide/spec'
import { always, when } from './conditions'
import { applies, elsewhere, notHere, notNeeded, notTrue, own, question, refusal, text, whoAsked, whoFields, whoPapers } from './writing' // prettier-ignore
import { paper } from './papers'

export const minimumLiving: ServiceSpec = {
  id: 'minimumLiving',
  name: '低保',
  forWhom: '家里收入低，过日子有难处的家庭',
  sample: true,
  checkedOn: '2026-11-20',
  fee: '不收钱',
  days: 30,
  where: 'communityWindow',
  law: '《社会救助暂行办法》（国务院令第 649 号）；《最低生活保障审核确认办法》（民发〔2021〕57 号）',
  questions: [
    question('register', '一起过日子的人，户口在哪儿？', '一家人一起申请，要看户口归哪儿管', [
      ['here', '都在小寨子', 'owns'],
      ['partly', '有人在，有人不在', 'owns'],
      ['elsewhere', '都不在', 'notOurs'],
    ]),
    question('owns', '家里有下面哪一样？', '有这些的一般批不下来，先说清楚，省得白跑', [
      ['none', '都没有', 'whole'],
      ['car', '有小汽车（残疾人代步车不算）', 'tooMuch'],
      ['homes', '有两套以上的房子', 'tooMuch'],
    ]),
    question('whole', '是全家都困难，还是家里有一个人重病、重残？', '重病、重残的人，有的可以一个人单独申请', [
      ['family', '全家都困难', 'work'],
      ['sick', '有一个人得了重病', 'work'],
      ['disabled', '有一个人重残', 'work'],
    ]),
    question('work', '家里现在有收入吗？', '有收入也能申请，看平均每人有多少', [
      ['wages', '有人上班或者打零工', 'marriage'],
      ['pension', '只有养老金', 'marriage'],
      ['none', '没有收入', 'marriage'],
    ]),
    question('marriage', '家里有人离过婚吗？', '离婚的，要看孩子的抚养费、老人的赡养费', [
      ['no', '没有', 'school'],
      ['divorced', '有', 'school'],
    ]),
    question('school', '家里有人在上大学、高中或者中专吗？', '上学的人不算有劳力，要看一看证明', [
      ['no', '没有', 'who'],
      ['yes', '有', 'who'],
    ]),
    whoAsked(),
  ],
  outcomes: [
    applies('您可以申请。接下来会有人上门看一看，再公示 7 天，批下来的次月发钱。'),
    notNeeded('tooMuch', '按现在的规定，有这些的一般批不下来。家里突然遇上难处，可以问临时救助，打社区窗口的电话。'),
    elsewhere('notOurs', '要到户口所在的街道申请。长年住在青岛的，也可以先问一问这边的街道。', '户口所在的街道办事处；问青岛这边，打 12345'),
  ],
  papers: [
    own('idCards', '家里每个人的身份证', 'both', 'idCard', always, '核对一起过日子的有谁', '丢了的，到就近的派出所补办；孩子没有的，户口本上有就行'),
    paper('householdRegister', { why: '看家里有谁、户口在哪儿' }),
    own('form', '申请书', 'original', 'form', always, '写清家里的难处', '社区窗口有空白的，不会写的窗口替您写，您签字'),
    own('consent', '同意核对收入的授权书', 'original', 'form', always, '要查一家人的收入、存款和房子', '社区窗口有空白的，满 18 岁的每人签字'),
    own('otherRegister', '户口不在小寨子的人的户口本', 'copy', 'householdRegister', when('register', 'partly'), '看他没有在别处领低保', '请他拍一张发给您，打印出来就行'),
    own('illness', '医院的诊断证明', 'both', 'certificate', when('whole', 'sick'), '看是什么病', '到看病的医院开，盖医院的章'),
    own('disability', '残疾人证', 'both', 'certificate', when('whole', 'disabled'), '看残疾的类别和等级', '没有的，先到区残联办'),
    own('wages', '最近三个月的工资条', 'copy', 'bankCard', when('work', 'wages'), '算平均每人有多少收入', '没有工资条的，用银行流水；打零工的自己写一张，写清干什么、一天多少钱'),
    own('pension', '养老金的发放单', 'copy', 'bankCard', when('work', 'pension'), '算平均每人有多少收入', '到发养老金的银行打印'),
    own('divorce', '离婚证或者法院判决书', 'copy', 'certificate', when('marriage', 'divorced'), '看抚养费、赡养费怎么定的', '离婚证丢了，到区婚姻登记处补'),
    own('school', '在读证明', 'original', 'letter', when('school', 'yes'), '看他还在上学', '到学校开'),
    paper('bankCard', { name: '户主的银行卡' }),
    ...whoPapers,
  ],
  fields: [...whoFields, text('address', '现在住哪儿', always), text('people', '家里几口人，都叫什么', always)],
  refusals: [
    refusal('overLine', '家里平均每人的收入超过了低保标准', '收入变了可以随时再申请；眼下有难处，可以问临时救助'),
    refusal('ownsTooMuch', '家里的房子、车子或者存款超过了规定', '情况变了可以再申请；眼下有难处，可以问临时救助'),
    refusal('noConsent', '没有同意核对收入', '签了授权书就能再申请'),
    notHere,
    notTrue,
  ],
  purgeDays: 365,
} // prettier-ignore
