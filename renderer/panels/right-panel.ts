import type { SplitterPaneSize } from '@mantine/hooks'
import { useState } from 'react'
import { useComparison } from '../compare/comparison-store'
import { useIsDataOpen } from '../data/panel-store'
import { useDataWidth } from '../data/use-data-width'
import { useReview } from '../roll/review-store'
import { useVersions } from '../versions/versions-store'

/** What stands on the right of the page: one at a time. */
export type RightPanel = 'comparison' | 'versions' | 'review' | 'data'

/** Each panel has a width of its own, as it was left. */
export function useRightPanel(): {
  readonly shown: RightPanel | null
  readonly width: SplitterPaneSize
  readonly setWidth: (width: SplitterPaneSize) => void
} {
  const shown = useShown()
  const widths = {
    comparison: useState<SplitterPaneSize>('600px'),
    versions: useState<SplitterPaneSize>('400px'),
    review: useState<SplitterPaneSize>('440px'),
    data: useDataWidth(),
  }
  if (shown === null) return { shown, width: '0px', setWidth: () => undefined }
  const [width, setWidth] = widths[shown]
  return { shown, width, setWidth }
}

/** A comparison stands over the panel from which it was asked for. */
function useShown(): RightPanel | null {
  const isCompared = useComparison(({ from }) => from !== null)
  const isVersions = useVersions(({ open }) => open)
  const isReview = useReview(({ open }) => open)
  const isData = useIsDataOpen()
  if (isCompared) return 'comparison'
  if (isVersions) return 'versions'
  if (isReview) return 'review'
  return isData ? 'data' : null
}
