import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import type { Report } from '#core/document/schema'
import { useFocusBack } from '../dialogs/focus-back'
import side from '../panels/side-panel.module.css'
import { ChangeList } from './change-list'
import { LeftoverList } from './leftover-list'
import { RestatedList } from './restated-list'
import styles from './review-panel.module.css'
import { toggleReview, useReview } from './review-store'
import { SameList } from './same-list'

type Props = {
  /** The report as it was when the user last paused. */
  readonly report: Report
  readonly editor: Editor
}

/** The panel Rà soát: what the roll changed, and what it could not. */
export function ReviewPanel({ report, editor }: Props) {
  const { t } = useTranslation()
  useFocusBack()
  const rolled = useReview((review) => review.rolled)
  const looked = useReview((review) => review.looked)
  return (
    <aside className={side.panel} aria-label={t('review:title')}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('review:title')}</h2>
        <CloseButton aria-label={t('review:close')} onClick={() => void toggleReview()} />
      </div>
      <div className={styles.scroll}>
        <LeftoverList report={report} editor={editor} />
        <RestatedList report={report} />
        {looked && rolled === null && <p className={styles.none}>{t('review:noRoll')}</p>}
        {rolled !== null && (
          <>
            <ChangeList rolled={rolled} report={report} editor={editor} />
            <SameList last={rolled.last} report={report} editor={editor} />
          </>
        )}
      </div>
    </aside>
  )
}
