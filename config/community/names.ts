/** Made-up names of sample people: believable for Qingdao, each used once, always the same for the same key. */
const surnames =
  `王 李 张 刘 陈 孙 杨 赵 周 徐 于 马 宋 高 朱 郭 姜 林 曲 吕 董 韩 崔 丁 纪 矫 万 江 袁 毕 邵 隋 侯 薛 栾 迟 仇 段 史`
    .split(' ')
    // The first ones are the frequent ones.
    .flatMap((surname, at) => Array.from({ length: at < 10 ? 4 : at < 20 ? 2 : 1 }, () => surname))

const givenNames = {
  elder: `秀兰 桂芳 玉珍 秀英 淑华 桂英 玉兰 凤英 素珍 春梅 玉梅 爱华 桂兰 淑珍 秀云 美华 建国 德明 福林 振华 世荣 国庆 长江 保田 志刚 永福 学文 庆华 兆祥 树林
    月娥 翠花 金凤 瑞英 丽娟 素芬 红梅 惠芳 彩云 秋菊 卫东 援朝 跃进 守信 立本 成业 克俭 延年 广才 洪波`,
  adult: `伟 芳 娜 敏 静 强 磊 军 洋 勇 艳 杰 涛 明 超 霞 平 刚 鹏 辉 晓燕 海涛 丽娜 晓东 文静 志强 雪梅 建军 佳怡 子涵 浩然 雨桐 俊杰 梦瑶 思远 欣怡 晨曦 宇航 嘉琪
    一鸣 若曦 海燕 春雷 立新 振宇 丹丹 婷婷 晓蕾 宏伟 俊峰 天佑 书豪 清扬 美玲`,
}
type Generation = keyof typeof givenNames

/** Long and unusual ones, so that no screen is built for three characters only. Given to every 37th person. */
const longNames = [
  '欧阳文静怡',
  '阿依古丽·买买提',
  '司马青松',
  '上官婉晴',
  '尉迟晓萌',
  '古丽娜尔·阿不都热合曼',
  '诸葛文涛',
  '皇甫嘉树',
]

/** A number of 0 … `below` − 1 that depends on nothing but the key (FNV-1a with a last mixing step). */
export function numberOf(key: string, below: number): number {
  let hash = 0x811c9dc5
  for (const char of key) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) % below
}

const pick = (list: readonly string[], key: string) => list[numberOf(key, list.length)] ?? ''

/** Gives out names, none of them twice nor one of `taken`. The order of the calls matters only for names that would repeat. */
export function nameGiver(taken: Iterable<string>) {
  const used = new Set(taken)
  let given = 0
  return (key: string, generation: Generation): string => {
    given += 1
    const long = given % 37 === 0 ? longNames[given / 37 - 1] : undefined
    let name = long ?? ''
    for (let attempt = 0; name === '' || used.has(name); attempt += 1) {
      const list = givenNames[generation].split(/\s+/)
      name = pick(surnames, `${key}/surname/${attempt}`) + pick(list, `${key}/given/${attempt}`)
    }
    used.add(name)
    return name
  }
}
