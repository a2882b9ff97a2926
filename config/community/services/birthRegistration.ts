/** 生育登记: whoever expects a child, or has one that was never registered. A sample. */
import type { ServiceSpec } from '@shared/services/guide/spec'
import { always, when } from './conditions'
import { applies, day, elsewhere, notHere, notTrue, own, phone, question, refusal, text } from './writing'

const isMarried = when('married', 'first', 'again')

export const birthRegistration: ServiceSpec = {
  id: 'birthRegistration',
  name: '生育登记',
  forWhom: '怀着孩子，或者孩子生了还没登记的家庭',
  sample: true,
  checkedOn: '2026-11-20',
  fee: '不收钱',
  days: 1,
  where: 'communityWindow',
  law: '《中华人民共和国人口与计划生育法》；《山东省人口与计划生育条例》',
  questions: [
    question('where', '夫妻两个有谁的户口在小寨子，或者住在小寨子？', '户口在哪儿、住在哪儿，都能就近登记', [
      ['register', '户口在这儿', 'child'],
      ['live', '户口不在，住在这儿', 'child', ['here']],
      ['none', '都不是', 'notOurs'],
    ], 'home'),
    question('child', '这是第几个孩子？', '三个以内登记就行，再多要先问清楚', [
      ['first', '第一个', 'born'],
      ['second', '第二个', 'born'],
      ['third', '第三个', 'born'],
      ['more', '第四个或者更多', 'more'],
    ]),
    question('born', '孩子生了没有？', '怀着看医院的单子，生了看出生证', [
      ['expecting', '还怀着', 'married'],
      ['born', '生了', 'married'],
    ]),
    question('married', '结婚证领了吗？', '没领证也能登记，只是材料不一样', [
      ['first', '领了', 'who'],
      ['again', '领了，有一方是再婚', 'who'],
      ['no', '没领', 'who'],
    ]),
    question('who', '谁来窗口办？', '夫妻来一个就行，两个人的证件都要带', [
      ['self', '孩子的妈妈', 'apply'],
      ['father', '孩子的爸爸', 'apply'],
      ['family', '家里别的人', 'apply'],
    ]),
  ],
  outcomes: [
    applies('可以登记。材料齐了，当天就好。'),
    elsewhere('notOurs', '要到户口或者住处所在的社区登记，材料一样。', '您住处的社区窗口，不知道是哪儿就打 12345'),
    elsewhere('more', '第四个孩子要先看合不合规定，社区登记不了。', '街道便民服务中心，先打电话问带什么'),
  ],
  papers: [
    own('couple', '夫妻两个人的身份证', 'both', 'idCard', isMarried, '核对是哪一家', '丢了的，到就近的派出所补办'),
    own('idCard', '妈妈的身份证', 'both', 'idCard', when('married', 'no'), '核对是哪一位妈妈', '丢了的，到就近的派出所补办'),
    own('householdRegister', '户口本', 'both', 'householdRegister', always, '看户口在哪儿、家里有谁', '丢了的，户主带身份证到户口所在的派出所补办'),
    own('living', '居住证或者租房合同、房产证', 'copy', 'certificate', when('where', 'live'), '看您住在小寨子', '三样里有一样就行'),
    own('marriage', '结婚证', 'both', 'certificate', isMarried, '看是夫妻', '丢了的，到区婚姻登记处补'),
    own('divorce', '再婚那一方的离婚证或者法院判决书', 'copy', 'certificate', when('married', 'again'), '看以前的婚姻', '离婚证丢了，到区婚姻登记处补'),
    own('statement', '承诺书', 'original', 'form', when('married', 'no'), '写清楚这是第几个孩子', '社区窗口有空白的，当场写'),
    own('pregnancy', '医院的怀孕检查单', 'copy', 'certificate', when('born', 'expecting'), '看怀孕多久了', '到做检查的医院打印'),
    own('birth', '孩子的出生医学证明', 'both', 'certificate', when('born', 'born'), '看孩子哪天生的、爸妈是谁', '到生孩子的医院补'),
    own('agentIdCard', '来办的家里人的身份证', 'both', 'idCard', when('who', 'family'), '核对是谁替他们来的', '丢了的，到就近的派出所补办'),
    own('agentLetter', '委托书', 'original', 'letter', when('who', 'family'), '夫妻同意家里人替他们办', '社区窗口有空白的，夫妻签字'),
  ],
  fields: [
    text('mother', '妈妈叫什么'),
    phone('phone', '手机号'),
    text('father', '爸爸叫什么', isMarried),
    day('due', '预产期', when('born', 'expecting')),
    day('birthday', '孩子哪天生的', when('born', 'born')),
    text('agent', '来办的家里人叫什么', when('who', 'family')),
  ],
  refusals: [
    refusal('registered', '这个孩子已经登记过了', '不用再办，要登记的单子来窗口打印'),
    notHere,
    notTrue,
  ],
  purgeDays: 90,
} // prettier-ignore
