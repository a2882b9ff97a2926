import type * as weapp from './documents'

/** A browser has files, and no chats to choose them from: a file input in the page (`#file-input`), into which a test can put one. */
export const chooseFile: typeof weapp.chooseFile = endings => {
  document.getElementById('file-input')?.remove()
  const input = document.createElement('input')
  Object.assign(input, { id: 'file-input', type: 'file', accept: endings.map(ending => `.${ending}`).join() })
  input.style.display = 'none'
  document.body.appendChild(input)
  return new Promise(resolve => {
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? { path: URL.createObjectURL(file), name: file.name, size: file.size } : null)
    })
    input.click()
  })
}

export const canShow: typeof weapp.canShow = () => true

export const showFile: typeof weapp.showFile = async url => {
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: '' })
  link.click()
}

export const showBytes: typeof weapp.showBytes = async (name, bytes) => {
  const url = URL.createObjectURL(new Blob([bytes.slice()]))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}
