import { type CSSVariablesResolver, createTheme, Menu, Modal } from '@mantine/core'

/** The look that all components share. Shade 8 keeps white letters on colour above 4.5:1. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'sm',
  fontFamily: "'Segoe UI', 'Noto Sans', 'Liberation Sans', system-ui, sans-serif",
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // a menu may hold its items only: the first of them takes the focus, no element of the library's own
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    // the window itself never scrolls, and the lock would write a style without our nonce
    Modal: Modal.extend({
      defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } },
      styles: { title: { fontWeight: 600 } },
    }),
  },
})

/** The library's quiet greys stay under 4.5:1 on their grounds; these are the next darker and lighter ones. */
export const readableGreys: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
  },
})
