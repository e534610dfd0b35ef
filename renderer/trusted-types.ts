type Rules = {
  /** The text as it may become elements; null refuses it. `sink` names where it was going, as 'Element innerHTML'. */
  readonly createHTML: (text: string, type: string, sink: string) => string | null
}

declare global {
  interface Window {
    /** Chromium's own; no other place where this code runs has it. */
    readonly trustedTypes?: { createPolicy(name: 'default', rules: Rules): unknown }
  }
}

/** A document of its own, in which nothing runs and nothing loads: what is pasted is read there. */
const INERT = 'DOMParser parseFromString'

/**
 * What may turn from text into elements, in our code and in every library's. The policy of the page
 * (`require-trusted-types-for 'script'`) asks this about each text; scripts and their addresses have no rule here, and so
 * none is made of a text at all. What is left to allow is the text of a style element, which holds no markup.
 *
 * Source: W3C Trusted Types, 2.3.4 "default policy".
 */
export const markupRules: Rules = {
  createHTML: (text, _type, sink) => (sink === INERT || !text.includes('<') ? text : null),
}

/** Must run before anything is drawn. */
export function guardMarkup(): void {
  window.trustedTypes?.createPolicy('default', markupRules)
}
