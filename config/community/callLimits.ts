/**
 * How often somebody may do what (P). Each action that changes something has its row, with limits or with the reason why it needs none
 * (test/architecture/callLimits.test.ts). Counting is one trip more (cloudfunctions/_platform/limits); an action without limits costs none.
 * What is counted is known again by its key: what changes no document of which another body could be told from the first needs a row with limits.
 */
export interface Limit {
  times: number
  minutes: number
  /** The caller's calls, the caller's about one thing, or everybody's about one thing; the thing is what this field of the input names. */
  per: 'caller' | { callerAnd: string } | { everybodyAnd: string }
  /** Refused with this and the time; or it goes its way and a human decides what the machine would have (`ctx.limits.byHuman`). */
  beyond: { says: string } | 'human'
}

export interface Limited {
  limits: readonly Limit[]
  /** To ask is what is limited, not to have: a call that is refused for another reason counts, and one that is sent again. */
  countsAsking?: boolean
}

export type LimitRow = Limited | { none: string }

const hour = 60
const day = 24 * hour

/** So often within so many minutes by one person. */
const caller = (times: number, minutes: number, says: string): Limit => ({ times, minutes, per: 'caller', beyond: { says } }) // prettier-ignore
/** So often by one person about the thing that a field of the input names. */
const callerAnd = (field: string, times: number, minutes: number, says: string): Limit => ({ times, minutes, per: { callerAnd: field }, beyond: { says } }) // prettier-ignore

const once = 'it happens once: what it is about is over then, or the call changes nothing'
const decision = 'it answers a request that waits, once, and people.bind limits how many wait'

export const callLimits: Record<string, LimitRow> = {
  'reports.submit': {
    limits: [
      caller(100, 10, '报得太密了。最急的事请直接打 110、119、120'),
      caller(300, day, '今天报的已经很多了。最急的事请直接打 110、119、120'),
    ],
  },
  'reports.remind': {
    limits: [
      callerAnd('id', 1, 10, '刚催过了，经办人已经收到'),
      callerAnd('id', 6, day, '今天催过好几次了，经办人都收到了'),
      caller(20, hour, '催得太密了'),
    ],
  },
  'reports.supplement': { limits: [callerAnd('id', 10, hour, '补充得太密了。请把话攒在一起说'), caller(40, hour, '补充得太密了')] },
  'reports.rate': { limits: [callerAnd('id', 6, day, '这件事今天评过好几次了')] },
  'reports.reopen': { limits: [callerAnd('id', 4, day, '这件事今天重开过好几次了。可以打电话问问经办人')] },
  'reports.joinIn': { limits: [caller(30, hour, '点得太密了'), caller(100, day, '今天点的已经很多了')] },
  'reports.unfollow': { limits: [caller(60, hour, '点得太密了')] },
  // Whoever looks a whole building over would learn what is reported where.
  'reports.similar': { limits: [caller(60, 10, '查得太密了'), caller(400, day, '今天查的已经很多了')], countsAsking: true },
  'reports.merge': { limits: [callerAnd('id', 10, day, '这件今天并来分去好几次了，请先商量好'), caller(120, hour, '合并得太密了')] },
  'reports.unmerge': { limits: [callerAnd('id', 10, day, '这件今天并来分去好几次了，请先商量好'), caller(120, hour, '分得太密了')] },
  'reports.withdraw': { none: once },
  'reports.accept': { none: once },
  'reports.resolve': { none: once },
  'reports.review': { none: 'it looks at what waits for it, once, and is over then' },
  'reports.open': { limits: [caller(600, hour, '打开得太密了')] },
  'reports.decline': { limits: [caller(60, day, '今天不受理的太多了，请先和上级商量')] },
  'reports.appeal': { none: once },
  'reports.decideAppeal': { none: once },
  'reports.approveSuspension': { none: 'it answers what was asked, once' },
  'reports.extend': { none: once },
  'reports.calledBack': { limits: [callerAnd('id', 6, day, '这个人今天打过好几次了，改天再打')] },
  'reports.search': { limits: [caller(60, 10, '找得太密了'), caller(400, day, '今天找的已经很多了')], countsAsking: true },
  'reports.submitFor': { limits: [caller(60, hour, '登记得太密了'), caller(200, day, '今天登记的已经很多了')] },
  // A batch with each call.
  'reports.handOver': { limits: [caller(40, hour, '交接得太密了'), caller(120, day, '今天交接得太多次了')] },
  'reports.takeBack': { limits: [caller(40, hour, '接得太密了'), caller(120, day, '今天接回来太多次了')] },
  'reports.savePhrases': { limits: [caller(60, hour, '常用语改得太密了')] },
  'reports.suspend': { limits: [callerAnd('id', 10, day, '这件今天挂起过好几次了，请先商量好')] },
  'reports.resume': { limits: [callerAnd('id', 10, day, '这件今天挂起过好几次了，请先商量好')] },
  'reports.sendBack': { none: 'the state table allows two for each report' },
  'reports.transfer': { limits: [callerAnd('id', 10, hour, '这件诉求转来转去好几次了，请先商量好给谁')] },
  'reports.assign': { limits: [callerAnd('id', 10, hour, '这件诉求派来派去好几次了，请先商量好给谁')] },

  'reports.exclude': { limits: [callerAnd('id', 4, day, '这件今天提过好几次了，请先商量好'), caller(60, day, '今天提出不计入的已经很多了')] },
  'reports.showOnBoard': { limits: [callerAnd('id', 6, day, '这件今天提过好几次了，请先商量好'), caller(60, day, '今天提的已经很多了')] },
  'reports.agreeBoard': { none: once },
  'reports.takeOffBoard': { none: once },
  'reports.refuseBoard': { none: once },
  'reports.confirmExclusion': { none: once },
  'reports.include': { none: once },

  'people.bind': {
    limits: [
      caller(6, hour, '申请得太密了'),
      caller(12, day, '今天申请的已经很多了'),
      // Whoever guesses names learns nothing more: after so many wrong ones for a home a person decides about every name.
      { times: 3, minutes: 30 * day, per: { everybodyAnd: 'home' }, beyond: 'human' },
    ],
  },
  'people.withdraw': { limits: [caller(60, hour, '收回得太密了')] },
  'people.moveOut': { limits: [caller(6, day, '今天搬出的已经很多了')] },
  'people.liveIn': { limits: [caller(6, hour, '改得太密了'), caller(12, day, '今天改得太多了')] },
  'people.approve': { none: decision },
  'people.decline': { none: decision },
  'people.consentToChild': { none: decision },
  'people.refuseChild': { none: decision },
  'people.recordConsent': { none: decision },
  'people.withdrawConsent': { limits: [caller(60, hour, '收回得太密了')] },
  'people.letActFor': { limits: [caller(6, hour, '委托改得太密了'), caller(20, day, '今天委托改得太多了')] },
  'people.endMandate': { limits: [caller(60, hour, '停得太密了')] },
  'people.recordMandate': { limits: [caller(60, hour, '登记得太密了')] },
  'people.setContact': { limits: [caller(6, hour, '联系方式改得太密了'), caller(12, day, '今天改得太多了')] },
  'people.setEdition': { limits: [caller(60, hour, '换得太密了，歇一会儿再换')] },
  'people.find': { limits: [caller(40, 10, '查得太密了'), caller(300, day, '今天查的已经很多了')], countsAsking: true },
  'people.setCare': { limits: [caller(120, hour, '记得太密了')] },
  'people.reveal': { limits: [caller(20, hour, '看号码看得太密了'), caller(60, day, '今天看的号码已经很多了')], countsAsking: true },
  'people.export': { limits: [caller(120, hour, '导出得太密了')] },
  'people.leave': { limits: [caller(6, day, '今天注销过好几次了')] },

  'messages.read': { limits: [caller(300, 10, '点得太密了')] },
  'messages.readAll': { limits: [caller(60, 10, '点得太密了')] },
  'messages.called': { limits: [caller(300, hour, '记得太密了')] },
  'messages.consent': { limits: [caller(60, 10, '点得太密了')] },

  'grid.takeLeave': { limits: [caller(20, hour, '请假改得太密了，代班的人每次都会收到消息')] },
  'grid.endLeave': { limits: [caller(20, hour, '销假点得太密了')] },
  'grid.appoint': { limits: [caller(300, hour, '任命得太密了')] },
  'grid.endTerm': { limits: [caller(300, hour, '卸任办得太密了')] },
  'grid.suspend': { limits: [callerAnd('person', 10, hour, '这个人的岗位今天暂停过好几次了'), caller(100, hour, '暂停得太密了')] },
  'grid.restore': { limits: [callerAnd('person', 10, hour, '这个人的岗位今天恢复过好几次了'), caller(100, hour, '恢复得太密了')] },
  'grid.regrid': { limits: [caller(60, hour, '网格调整得太密了')] },
  'grid.cancelRegrid': { limits: [caller(60, hour, '取消得太密了')] },

  'roster.check': { limits: [caller(30, hour, '查得太密了')] },
  'roster.errorTable': { limits: [caller(30, hour, '下载得太密了')] },
  // A large file takes several calls.
  'roster.import': { limits: [caller(60, hour, '导入得太密了')] },
  'roster.export': { limits: [caller(20, hour, '导出得太密了')] },

  'services.apply': { none: 'one of a service runs at a time, and a person has five turns of it in a day (services/applying/turns.ts)' },
  // Kept while somebody types, some seconds after each field.
  'services.saveDraft': { limits: [caller(400, hour, '存得太密了，填的都还在手机上，过一会儿再存')] },
  'services.throwAway': { limits: [caller(60, hour, '点得太密了')] },
  'services.applyFor': { limits: [caller(60, hour, '登记得太密了'), caller(200, day, '今天登记的已经很多了')] },
  'services.correct': { limits: [callerAnd('id', 20, day, '这件今天补过好几次了，请给窗口打个电话')] },
  'services.withdraw': { none: once },
  'services.rate': { none: once },
  // Each look is written down where its owner reads it.
  'services.paper': { limits: [caller(300, hour, '看材料看得太密了'), caller(1200, day, '今天看的材料已经很多了')], countsAsking: true },
  'services.take': { limits: [callerAnd('id', 20, day, '这件今天接来接去好几次了，请先商量好')] },
  'services.handOver': { limits: [caller(60, hour, '转得太密了，请先商量好')] },
  'services.batch': { limits: [caller(120, hour, '点得太密了')] },
  'services.precheck': { none: 'the same papers are asked for five times at the most' },
  'services.accept': { none: once },
  'services.begin': { none: once },
  'services.ready': { none: once },
  'services.refuse': { none: once },
  'services.deliver': { none: once },
  // Six digits: nobody tries them all.
  'services.atCounter': { limits: [caller(60, hour, '查得太密了，请核对他手机上的六位数字')], countsAsking: true },
  'services.handOut': { limits: [caller(90, hour, '输得太密了，请核对他手机上的六位数字')], countsAsking: true },

  'tools.ask': {
    limits: [
      callerAnd('tool', 4, 7 * day, '这个工具这周借了好几次了，留给别家用用'),
      caller(10, day, '今天借的已经很多了'),
    ],
  },
  'tools.withdraw': { none: once },
  'tools.handOut': { none: once },
  'tools.decline': { none: once },
  'tools.giveBack': { none: once },

  // A household has one time for a service: who books more than so often takes them from others.
  'services.book': { limits: [caller(6, day, '今天约的已经很多了，明天再约。急着办，上班时间直接来窗口')] },
  'services.bookFor': { limits: [caller(60, hour, '约得太密了')] },
  'services.cancelBooking': { none: once },
  'services.arrive': { none: once },
  'services.missed': { none: once },
  'services.closeDay': { limits: [caller(20, hour, '点得太密了')] },
  'services.openDay': { limits: [caller(20, hour, '点得太密了')] },
  'services.saveEntry': { limits: [caller(60, hour, '改得太密了')] },
  'services.checkEntry': { limits: [caller(300, hour, '点得太密了')] },
  'services.removeEntry': { limits: [caller(60, hour, '改得太密了')] },
  'services.noteExpiry': { limits: [caller(30, hour, '改得太密了')] },

  'festival.addDiary': { limits: [callerAnd('tree', 3, day, '这棵树今天拍过好几张了，明天再拍'), caller(30, day, '今天拍的已经很多了，明天再拍')] },
  'festival.showDiary': { none: 'it looks at what waits for it, once, and is over then' },
  'festival.hideDiary': { none: once },
  'festival.careFor': { limits: [caller(20, day, '改得太密了，想好了明天再来')] },
  'festival.stopCaring': { limits: [caller(20, day, '改得太密了，想好了明天再来')] },
  'festival.hangPhoto': { limits: [caller(60, hour, '挂得太密了，过一会儿再挂')] },
  'festival.approvePhoto': { none: once },
  'festival.takeDownPhoto': { none: once },
  'festival.saveEdition': { limits: [caller(120, hour, '改得太密了')] },
  'festival.checkEdition': { none: 'it looks at what waits for it, once' },
  'festival.announce': { none: once },
  'festival.open': { limits: [caller(30, hour, '点得太密了')] },
  'festival.close': { limits: [caller(60, hour, '点得太密了')] },
  'festival.moveSession': { limits: [callerAnd('session', 6, day, '这一场今天改过好几次了，请先商量好，每次大家都会收到消息')] },
  'festival.nameSource': { limits: [caller(6, day, '今天改过好几次了，请先商量好')] },
  'festival.archive': { none: once },
  'festival.enterNumber': { limits: [callerAnd('session', 10, hour, '填得太密了，请对着公告慢慢填')] },
  'festival.confirmNumber': { limits: [callerAnd('session', 10, hour, '核对得太密了，请对着公告慢慢看')] },
  'festival.draw': { limits: [callerAnd('session', 10, hour, '点得太密了')] },
  'festival.signUp': { none: 'the place in the list is one for each household, and the rush bears no trip more' },
  'festival.change': { limits: [callerAnd('session', 20, hour, '改得太密了，想好再改')] },
  'festival.withdraw': { limits: [callerAnd('session', 10, day, '这一场今天退了好几次了')] },
  'festival.answerOffer': { none: once },

  'notices.save': { limits: [caller(120, hour, '改得太密了')] },
  // Whoever asks about ever smaller groups would find people out.
  'notices.audienceSize': { limits: [caller(60, hour, '数得太密了'), caller(200, day, '今天数的已经很多了')], countsAsking: true },
  'notices.review': { limits: [caller(120, hour, '看得太快了，请一条一条看')] },
  'notices.publish': { limits: [caller(30, hour, '发得太密了'), caller(60, day, '今天发的已经很多了')] },
  'notices.withdraw': { none: once },
  'notices.confirm': { limits: [caller(120, hour, '点得太密了')] },
  'notices.readers': { limits: [caller(120, 10, '查得太密了')] },
  'notices.called': { limits: [callerAnd('person', 20, day, '这个人今天找过好多次了'), caller(600, day, '今天记的已经很多了')] },
  // For each part of the grid once an hour besides (config/community/notices.ts).
  'notices.remind': { limits: [caller(30, hour, '发得太密了'), caller(100, day, '今天提醒得太多了')] },
  'notices.object': { limits: [callerAnd('id', 5, day, '今天提的意见已经很多了，等答复了再提'), caller(20, day, '今天提的意见已经很多了')] },
  'notices.answer': { none: 'an objection is answered once' },
  'notices.close': { none: once },

  'admin.mended': { limits: [caller(600, hour, '点得太密了')] },

  // Reads of thousands of documents.
  'audit.verify': { limits: [caller(30, 10, '核对得太密了')] },
  'reports.recount': { limits: [caller(20, 10, '核对得太密了')] },
  // Each asks WeChat for several pictures.
  'grid.codes': { limits: [caller(120, 10, '取得太密了')], countsAsking: true },
  'grid.gaps': { limits: [caller(60, 10, '查得太密了')] },
  'festival.sendProxy': { limits: [caller(20, hour, '改得太密了')] },
  'festival.checkIn': { none: 'a scan of its own for each call, and a gate has many in a row' },
  'festival.checkInMany': { limits: [caller(1_200, hour, '传得太密了')] },
  'festival.release': { limits: [caller(60, hour, '点得太密了')] },
  'festival.weigh': { none: 'a line of its own for each call, and a scale has many in a row' },
  'festival.correct': { limits: [callerAnd('entry', 6, day, '这一笔今天改过好几次了，请先商量好'), caller(60, hour, '改得太密了')] },
  'festival.leftOver': { limits: [caller(60, hour, '记得太密了')] },
  'festival.shareOut': { limits: [caller(60, hour, '点得太密了')] },
  'festival.handOut': { none: 'a line of its own for each call, once for each home' },
  'festival.askDelivery': { limits: [caller(20, hour, '改得太密了')] },
  'services.save': { limits: [caller(120, hour, '改得太密了')] },
  'services.review': { none: 'it looks at what waits for it, once' },
  'services.stop': { none: once },
  'services.resume': { none: once },
  'services.reviewSwitch': { none: 'it looks at what waits for it, once' },
} // prettier-ignore
