import { type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Profile } from '#core/document/profile'
import type { Report } from '#core/document/schema'
import { type FigureReference, type IndicatorId, indicatorId } from '#core/indicators/schema'
import { AnnexSheets } from '../annex/annex-sheets'
import { focusRow, useDataPanel } from '../data/panel-store'
import { askAboutSentence } from '../insert/ask'
import { followReview } from '../roll/follow-review'
import { useSession } from '../session/store'
import { bodyOf } from './blocks'
import { FigurePopover, type Place } from './figure-popover'
import { FrameFoot, FrameHead } from './frame-view'
import { createPage, PageContext } from './page-context'
import { pageVariables } from './profile-look'
import styles from './report-page.module.css'
import { ReportText } from './report-text'
import './fonts'

type Props = { readonly profile: Profile; readonly onEditFrame: () => void }

/** The open report as a page of paper: its frame in place, its text to write in, its figures to press. */
export function ReportPage({ profile, onEditFrame }: Props) {
  const editor = useSession((store) => store.editor)
  if (editor === null) return null
  // another report or another form is another page, on which nothing of the old one stays
  const key = `${ReactEditor.findKey(editor, editor).id} ${profile.id}`
  return <Page key={key} editor={editor} profile={profile} onEditFrame={onEditFrame} />
}

/** The report that is open. The page stands only while one is. */
function openReport(): Report {
  const { session } = useSession.getState()
  if (session.kind === 'empty') throw new Error('a page without a report')
  return session.report
}

type Pressed = { readonly figure: FigureReference; readonly place: Place }

function Page({ editor, profile, onEditFrame }: Props & { readonly editor: Editor }) {
  const { t } = useTranslation()
  const frame = useSession(() => editor.matter.frame)
  const sources = useDataPanel((panel) => panel.sources)
  const paper = useRef<HTMLElement>(null)
  const [pressed, setPressed] = useState<Pressed | null>(null)
  const [page] = useState(() =>
    createPage(openReport(), profile, {
      openFigure: (figure, chip) => setPressed({ figure, place: placeOn(paper.current, chip) }),
      openSentence: (sentence) => askAboutSentence(editor, sentence),
    }),
  )
  useLayoutEffect(
    () => useSession.subscribe(({ session }) => session.kind === 'open' && page.follow(session.report)),
    [page],
  )
  useLayoutEffect(() => followReview(page.track), [page])

  const goToRow = (event: MouseEvent) => {
    const pressed = (event.ctrlKey || event.metaKey) && indicatorAt(event.target)
    if (!pressed) return
    event.preventDefault()
    event.stopPropagation()
    void focusRow(pressed)
  }

  const close = () => {
    setPressed(null)
    ReactEditor.focus(editor)
  }

  return (
    <PageContext value={page}>
      <article
        ref={paper}
        className={styles.paper}
        style={pageVariables(profile)}
        aria-label={t('editor:page')}
        data-sources={sources || undefined}
        onClickCapture={goToRow}
      >
        <FrameHead frame={frame} onEdit={onEditFrame} />
        <ReportText editor={editor} />
        <FrameFoot frame={frame} onEdit={onEditFrame} />
        {pressed && <PressedFigure {...pressed} editor={editor} onClose={close} />}
      </article>
      <AnnexSheets editor={editor} />
    </PageContext>
  )
}

/** The popover of the figure that was pressed; none when its indicator is not in the data set. */
function PressedFigure({
  figure,
  place,
  editor,
  onClose,
}: Pressed & { readonly editor: Editor; readonly onClose: () => void }) {
  const data = useSession(() => editor.matter)
  const changeData = useSession((store) => store.changeData)
  const indicator = data.indicators.find(({ id }) => id === figure.indicator)
  if (!indicator) return null
  return (
    <FigurePopover
      key={`${place.left} ${place.top}`}
      figure={figure}
      indicator={indicator}
      data={data}
      body={bodyOf(editor)}
      place={place}
      onSave={changeData}
      onClose={onClose}
    />
  )
}

/** The indicator of the figure that was pressed, when it was one. */
function indicatorAt(target: EventTarget): IndicatorId | null {
  const chip = target instanceof Element ? target.closest<HTMLElement>('[data-indicator]') : null
  return chip === null ? null : indicatorId.parse(chip.dataset.indicator)
}

function placeOn(paper: HTMLElement | null, chip: Element): Place {
  const { left, top, width, height } = chip.getBoundingClientRect()
  const corner = paper?.getBoundingClientRect()
  return { left: left - (corner?.left ?? 0), top: top - (corner?.top ?? 0), width, height }
}
