/**
 * Taro leaves all `aria-*` out of the WXML templates, so a screen reader would find nothing. These are added to its own lists,
 * by the same key both in the build (`plugin.js`) and at run time (`runtime.mjs`), because the templates number them.
 */
const named = { 'aria-role': '', 'aria-label': '' }

module.exports = {
  View: { ...named, 'aria-hidden': '' },
  Image: named,
  Button: { ...named, 'aria-checked': '', 'aria-disabled': '' },
  Input: named,
  Textarea: named,
  Picker: named,
}
