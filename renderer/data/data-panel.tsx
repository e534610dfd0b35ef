import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { useShallow } from 'zustand/react/shallow'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import { periodWords } from '#core/indicators/period'
import side from '../panels/side-panel.module.css'
import { useSession } from '../session/store'
import { type Arrangement, arrange } from './arrangement'
import styles from './data-panel.module.css'
import { rowMaker } from './data-rows'
import type { Choice } from './edits/cell-edits'
import { columnsOf, planNamesOf } from './edits/columns'
import type { CellEdit } from './edits/write-cell'
import { goToNextPlace } from './go-to-place'
import { DataGrid } from './grid/data-grid'
import { NewIndicator } from './new-indicator'
import { PanelHead } from './panel-head'
import { toggleData, useDataPanel } from './panel-store'
import { ReadingQuestion } from './reading-question'
import { RefusalList } from './refusal-list'
import { addIndicator, removeIndicator, takeEdits } from './take-edits'
import { countsOf, type Filter, visibleLines } from './visible-rows'

type Props = {
  /** The report as it was when the user last paused: where its indicators stand in the text comes from there. */
  readonly report: Report
  readonly profile: Profile
  readonly editor: Editor
}

const wholeName = { of: 'period', form: 'nameYear', letters: 'lower' } as const

/** The panel Số liệu: the report's data as a grid to write in. */
export function DataPanel({ report, profile, editor }: Props) {
  const { t } = useTranslation()
  const arrangement = useArrangement(report, profile)
  const rows = useRows(report, arrangement)
  const { filter, search, question, refusals } = useDataPanel()
  const lines = useLines(rows, arrangement, filter, search)
  const plans = useSession(() => editor.matter.plans)
  const names = planNamesOf(plans).join('\n')
  const columns = useMemo(() => columnsOf(names.split('\n')), [names])
  const [isAdding, setAdding] = useState(false)
  const { references } = arrangement
  const take = useCallback((edits: readonly CellEdit[]) => takeEdits(edits, references), [references])
  const answer = (choice: Choice) => question && takeEdits(question.edits, references, choice)
  const indicators = useMemo(
    () => new Map([...rows.values()].map(({ indicator }) => [indicator.id, indicator])),
    [rows],
  )

  return (
    <aside className={side.panel} aria-label={t('data:title')}>
      <PanelHead
        counts={useMemo(() => countsOf(rows), [rows])}
        filter={filter}
        search={search}
        onFilter={(chosen) => useDataPanel.setState({ filter: chosen })}
        onSearch={(typed) => useDataPanel.setState({ search: typed })}
        onAdd={() => setAdding(true)}
        onClose={() => void toggleData()}
      />
      {lines.length === 0 && <p className={styles.none}>{t('data:none')}</p>}
      <DataGrid
        label={t('data:grid', { period: periodWords(wholeName, report.period) })}
        lines={lines}
        columns={columns}
        onEdits={take}
        onGoTo={(indicator) => goToNextPlace(editor, indicator)}
        onRemove={removeIndicator}
        onLeave={() => ReactEditor.focus(editor)}
      />
      {refusals.size > 0 && (
        <RefusalList
          refusals={[...refusals.values()]}
          indicators={indicators}
          onClose={() => useDataPanel.setState({ refusals: new Map() })}
        />
      )}
      {question && <ReadingQuestion question={question} onAnswer={answer} />}
      {isAdding && (
        <NewIndicator
          indicators={[...indicators.values()]}
          onAdd={(indicator) => {
            addIndicator(indicator)
            useDataPanel.setState({ filter: 'all', search: '', wanted: indicator.id })
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </aside>
  )
}

function useArrangement(report: Report, profile: Profile): Arrangement {
  return useMemo(() => arrange(report, profile), [report, profile])
}

/** Rows follow the data at once, the places in the text at the next pause. */
function useRows(report: Report, arrangement: Arrangement) {
  const [make] = useState(rowMaker)
  const data = useSession(
    useShallow(({ session }) => {
      const { indicators, observations, plans, period, style } = session.kind === 'open' ? session.report : report
      return { indicators, observations, plans, period, style }
    }),
  )
  return useMemo(() => make(data, arrangement), [make, data, arrangement])
}

/** A row that passed the filter stays until another one is chosen, so that filling it in does not move what is below. */
function useLines(rows: ReturnType<typeof useRows>, arrangement: Arrangement, filter: Filter, search: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins anew
  const kept = useMemo(() => new Set<string>(), [filter, search])
  return useMemo(() => visibleLines(rows, arrangement, filter, search, kept), [rows, arrangement, filter, search, kept])
}
