/** 残疾人两项补贴: for whoever is disabled and poor, and for whoever is severely disabled. A sample. */
import type { ServiceSpec } from '@shared/services/guide/spec'
import { always, anyOf, when } from './conditions'
import { paper } from './papers'
import { applies, elsewhere, notHere, notNeeded, notTrue, own, question, refusal, text, whoAsked, whoFields, whoPapers } from './writing' // prettier-ignore

const isPoor = anyOf(when('income', 'minimum'), when('mildIncome', 'minimum'))
const isNearlyPoor = anyOf(when('income', 'near'), when('mildIncome', 'near'))

export const disabilityAllowance: ServiceSpec = {
  id: 'disabilityAllowance',
  name: '残疾人补贴',
  forWhom: '有残疾人证，家里困难或者残疾重的人',
  sample: true,
  checkedOn: '2026-11-20',
  fee: '不收钱',
  days: 20,
  where: 'communityWindow',
  law: '《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》（国发〔2015〕52 号）',
  questions: [
    question('certificate', '有残疾人证吗？', '补贴按证上的类别和等级发', [
      ['yes', '有，还没过期', 'grade'],
      ['expired', '有，过期了', 'certificateFirst'],
      ['no', '没有', 'certificateFirst'],
    ]),
    question('grade', '证上写的是几级？', '一级二级有护理补贴；三级四级里，智力和精神的也有', [
      ['severe', '一级或者二级', 'income'],
      ['mind', '三级或者四级，智力或者精神', 'income'],
      ['mild', '三级或者四级，别的', 'mildIncome'],
    ]),
    question('income', '家里在领低保吗？', '领低保、低保边缘的，还有一份生活补贴', [
      ['minimum', '在领低保', 'other'],
      ['near', '是低保边缘家庭', 'other'],
      ['no', '都不是', 'other'],
    ]),
    question('mildIncome', '家里在领低保吗？', '这个等级只有生活补贴，领低保、低保边缘的才有', [
      ['minimum', '在领低保', 'other'],
      ['near', '是低保边缘家庭', 'other'],
      ['no', '都不是', 'notYet'],
    ]),
    question('other', '现在领着下面哪一种钱？', '有的不能和补贴一起领，有的挑高的领', [
      ['none', '都没领', 'who'],
      ['injury', '工伤的护理费', 'already'],
      ['support', '特困供养', 'already'],
      ['elderCare', '老人的护理补贴', 'who'],
    ]),
    whoAsked(),
  ],
  outcomes: [
    applies('您可以申请。批下来，从申请的那个月算起，每月打到卡上。'),
    notNeeded('notYet', '按现在的规定，这个等级又没领低保的，还没有这份补贴。家里有难处，可以问一问低保。'),
    notNeeded('already', '领着这一种的，不能再领残疾人补贴，不用办。'),
    elsewhere('certificateFirst', '先办残疾人证，再来申请补贴。', '区残联，先打 12385 问要带什么'),
  ],
  papers: [
    paper('idCard'),
    paper('householdRegister'),
    own('certificate', '残疾人证', 'both', 'certificate', always, '看类别和等级', '丢了的，到区残联补'),
    paper('bankCard'),
    own('minimum', '低保证', 'copy', 'certificate', isPoor, '看家里在领低保', '丢了的，社区窗口能查，来了再说'),
    own('near', '低保边缘家庭的证明', 'copy', 'certificate', isNearlyPoor, '看家里是低保边缘', '街道便民服务中心能打印'),
    own('choice', '领哪一种的选择书', 'original', 'form', when('other', 'elderCare'), '两种护理钱挑高的领一种', '社区窗口有空白的，当场写'),
    ...whoPapers,
  ],
  fields: [...whoFields, text('address', '现在住哪儿', always)],
  refusals: [
    refusal('gradeNotThere', '证上的等级不在补贴的范围里', '等级变了可以再申请；家里有难处，可以问一问低保'),
    refusal('alreadyPaid', '已经在领不能一起领的钱', '那份钱停了以后，可以再来申请'),
    notHere,
    notTrue,
  ],
  purgeDays: 180,
} // prettier-ignore
