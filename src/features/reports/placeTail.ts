/** `华城路二小区 3 号楼 2 单元 楼梯间` → `3 号楼 2 单元 楼梯间`: in a list all lie in the same few estates. */
export const placeTail = (name: string) => name.replace(/^.*?\s(?=\d+ 号楼)/, '')
