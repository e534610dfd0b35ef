// What our editor and component library ask of a browser and jsdom lacks.
const { TextDecoder, TextEncoder } = require('node:util')

globalThis.IS_REACT_ACT_ENVIRONMENT = true
globalThis.TextEncoder ??= TextEncoder
globalThis.TextDecoder ??= TextDecoder
globalThis.structuredClone ??= (value) => require('node:v8').deserialize(require('node:v8').serialize(value))

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.IntersectionObserver ??= globalThis.ResizeObserver
globalThis.matchMedia ??= (media) => ({
  media,
  matches: false,
  addEventListener() {},
  removeEventListener() {},
})
globalThis.DOMRect ??= class {
  left = 0
  top = 0
  width = 0
  height = 0
}
document.fonts ??= { addEventListener() {}, removeEventListener() {}, ready: Promise.resolve() }
Element.prototype.scrollIntoView ??= () => {}
Range.prototype.getBoundingClientRect ??= () => new DOMRect()

// what a test waits for ends what hangs and times nothing, however crowded the machine
require('@testing-library/dom').configure({ asyncUtilTimeout: 10_000 })
