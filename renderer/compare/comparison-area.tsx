import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import { compareReports } from '#core/compare/compare-reports'
import { placesOf } from '#core/document/places'
import type { Report } from '#core/document/schema'
import type { IndicatorId } from '#core/indicators/schema'
import type { ComparedReport } from '#core/ipc/contract'
import { goToNextPlace } from '../data/go-to-place'
import { focusRow } from '../data/panel-store'
import { bodyOf } from '../editor/blocks'
import { goToBlock } from '../editor/edits'
import { showDialog, useShell } from '../session/shell'
import { showRestore } from '../versions/ask'
import { useVersions } from '../versions/versions-store'
import { exportComparison } from './ask'
import { ComparisonPanel } from './comparison-panel'
import { closeComparison } from './comparison-store'

type Props = { readonly from: ComparedReport; readonly report: Report; readonly editor: Editor }

/** The comparison of the open report as it was at the last pause. */
export function ComparisonArea({ from, report, editor }: Props) {
  const comparison = useMemo(() => compareReports(from.report, report), [from, report])
  const busy = useShell(({ activity }) => activity !== 'idle')
  return (
    <ComparisonPanel
      name={from.name}
      periods={{ from: from.report.period, to: report.period }}
      comparison={comparison}
      busy={busy}
      actions={<RestoreButton busy={busy} />}
      onFigure={({ indicator, block }) => {
        if (indicator !== null) goToFigure(editor, indicator)
        else if (block !== undefined) goToBlock(editor, block)
      }}
      onBlock={(place) => {
        if (place.part === 'frame') showDialog({ kind: 'frame' })
        else if (place.at !== null) goToBlock(editor, place.at)
      }}
      onExport={() => void exportComparison()}
      onClose={closeComparison}
    />
  )
}

/** Where the older one is a version of the report itself, it can be brought back. */
function RestoreButton({ busy }: { readonly busy: boolean }) {
  const { t } = useTranslation()
  const version = useVersions(({ compared }) => compared)
  if (version === null) return null
  return (
    <Button variant="default" size="compact-sm" disabled={busy} onClick={() => showRestore(version)}>
      {t('versions:restore')}
    </Button>
  )
}

/** To its next place in the text; one that is nowhere in it, to its row of the data. */
function goToFigure(editor: Editor, indicator: IndicatorId): void {
  if (placesOf(bodyOf(editor)).some((place) => place.indicator === indicator)) {
    goToNextPlace(editor, indicator)
    return
  }
  closeComparison()
  void focusRow(indicator)
}
