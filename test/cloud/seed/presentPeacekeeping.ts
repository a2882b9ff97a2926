/** What lies right now before the policemen and the mediators. */
import type { Present } from './present'

const hour = 60
const day = 24 * hour

export const peacekeeping: Present[] = [
  // 马伟 of the second area, 丁勇 of the first, 袁军 of the third.
  {
    by: 'oXZZ-yang-lei',
    category: 'safety',
    place: 'XZZ-2-E05-B05-U1',
    text: '有陌生人挨家敲门说检查燃气',
    photos: [],
    ago: 16,
    then: [[14, { type: 'transfer', to: 'oXZZ-ma-wei', note: '值班先记下，转给您办' }]],
  },
  {
    by: 'oXZZ-chen-xiaoyan',
    category: 'safety',
    place: 'XZZ-2-E05-B03',
    text: '地下室的锁被撬了',
    photos: [],
    ago: 150,
    then: [
      [147, { type: 'transfer', to: 'oXZZ-ma-wei', note: '值班先记下，转给您办' }],
      [135, { type: 'accept', note: '先调监控' }],
    ],
  },
  {
    by: 'oXZZ-zhou-tingting',
    category: 'rental',
    place: 'XZZ-2-E05-B05-U2',
    text: '这户天天换人，像是日租房',
    photos: [],
    ago: 2 * day,
    then: [
      [44 * hour, { type: 'transfer', to: 'oXZZ-ma-wei', note: '请民警一起核实' }],
      [42 * hour, { type: 'accept', note: '约了房东' }],
    ],
  },
  {
    by: 'oXZZ-liu-yang',
    category: 'safety',
    place: 'XZZ-2-E05-S34',
    text: '停车场有人拉车门，拉一辆走一辆',
    photos: [],
    ago: 2 * day,
    then: [
      [2 * day - 4, { type: 'transfer', to: 'oXZZ-ma-wei', note: '值班先记下，转给您办' }],
      [2 * day - 15, { type: 'accept', note: '已经在路上了' }],
      [45 * hour, { type: 'resolve', note: '人已带回派出所，没有车主受损', photos: [], noPhoto: '事情当场就过去了' }],
    ],
  },
  {
    by: 'oXZZ-ma-ruiying',
    category: 'safety',
    place: 'XZZ-1-E01-S01',
    text: '门口有人发贷款小卡片，缠着老人不放',
    photos: [],
    ago: 24,
    then: [[21, { type: 'transfer', to: 'oXZZ-ding-yong', note: '值班先记下，转给您办' }]],
  },
  {
    by: 'oXZZ-ma-ruiying',
    category: 'safety',
    place: 'XZZ-1-E01-B02-U1',
    text: '有人上门推销净水器，说是自来水公司的',
    photos: [],
    ago: 30 * hour,
    then: [
      [30 * hour - 3, { type: 'transfer', to: 'oXZZ-ding-yong', note: '值班先记下，转给您办' }],
      [30 * hour - 20, { type: 'accept' }],
      [
        27 * hour,
        { type: 'resolve', note: '已核实身份并提醒各户，联系派出所备案', photos: [], noPhoto: '事情当场就过去了' },
      ],
    ],
  },
  {
    by: 'oXZZ-hou-pengfei',
    category: 'safety',
    place: 'XZZ-3-E07',
    text: '有人翻围栏进来，看见巡逻就跑了',
    photos: [],
    ago: 3 * hour,
    then: [
      [3 * hour - 3, { type: 'transfer', to: 'oXZZ-yuan-jun', note: '值班先记下，转给您办' }],
      [3 * hour - 12, { type: 'accept', note: '看监控' }],
    ],
  },
  // 陈静 and 吕守信, the mediators.
  {
    by: 'oXZZ-liu-yang',
    category: 'dispute',
    place: 'XZZ-2-E05-B03-U2-0501',
    text: '邻居在公共走廊装鞋柜，说了几次吵起来了',
    photos: [],
    ago: 3 * hour,
    then: [],
  },
  {
    by: 'oXZZ-ayigul',
    category: 'dispute',
    place: 'XZZ-2-E05-B06-U1-0302',
    text: '和楼上因为漏水赔多少谈不拢，想请人调解',
    photos: [],
    ago: 2 * day,
    then: [[46 * hour, { type: 'accept', note: '两家都约到了周四晚上' }]],
  },
  {
    by: 'oXZZ-wan-changjiang',
    category: 'dispute',
    place: 'XZZ-2-E05-B03-U3-0301',
    text: '楼上种花浇水总滴到我家被子上',
    photos: [],
    ago: 6 * day,
    then: [[day, { type: 'remind' }]],
  },
  {
    by: 'oXZZ-wu-qiang',
    category: 'dispute',
    place: 'XZZ-2-E05-B03-U4-0201',
    text: '两家为一个车位吵了半个月',
    photos: [],
    ago: 3 * day,
    then: [
      [2 * day, { type: 'transfer', to: 'oXZZ-lv-shouxin', note: '我和其中一家是亲戚，请老吕来谈' }],
      [44 * hour, { type: 'accept', note: '先分别听两边说' }],
    ],
  },
  {
    by: 'oXZZ-zhou-tingting',
    category: 'dispute',
    place: 'XZZ-2-E05-B05-U2-0602',
    text: '楼上晾衣杆伸到我家窗前，说不通',
    photos: [],
    ago: 8 * day,
    then: [
      [7 * day, { type: 'accept' }],
      [2 * day, { type: 'resolve', note: '两家坐下来谈了一次，签了调解协议', photos: [] }],
    ],
  },
]
