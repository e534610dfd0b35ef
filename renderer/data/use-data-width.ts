import { type SplitterPaneSize, useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useShell } from '../session/shell'
import { keepWidth, usualWidth } from './panel-store'

/** The panel's width: as it was left, and as it is drawn now. It is kept once the hand rests. */
export function useDataWidth(): readonly [SplitterPaneSize, (width: SplitterPaneSize) => void] {
  const [width, setWidth] = useState<SplitterPaneSize>(
    () => `${useShell.getState().settings.data?.width ?? usualWidth}px`,
  )
  const keep = useDebouncedCallback((size: SplitterPaneSize) => {
    const pixels = Number.parseFloat(String(size))
    if (pixels >= 200) void keepWidth(pixels)
  }, 300)
  return [
    width,
    (size) => {
      setWidth(size)
      keep(size)
    },
  ]
}
