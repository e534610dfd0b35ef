import { Popover, VisuallyHidden } from '@mantine/core'
import { type CSSProperties, type ReactNode, useEffect, useId, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { useStore } from 'zustand'
import { usePage } from '../editor/page-context'
import { caretPlace } from './caret-place'
import { useFacetLabel } from './facet-label'
import styles from './insert.module.css'
import { optionId, PickList } from './pick-list'
import type { Slash } from './slash'
import type { SlashRow } from './slash-rows'

type Props = { readonly editor: Editor; readonly slash: Slash }

/** What may be put in the place of the '/' just typed. The text keeps the focus, and is told of the active line. */
export function SlashMenu({ editor, slash }: Props): ReactNode {
  const open = useStore(slash.store, (state) => state.open)
  return open && <OpenMenu editor={editor} slash={slash} rows={open.rows} active={open.active} />
}

function OpenMenu({ editor, slash, rows, active }: Props & { rows: readonly SlashRow[]; active: number }) {
  const { t, i18n } = useTranslation()
  const context = useStore(usePage().words)
  const label = useFacetLabel(context)
  const list = useId()
  const [place, setPlace] = useState<CSSProperties | null>(null)

  useLayoutEffect(() => setPlace(caretPlace(ReactEditor.toDOMNode(editor, editor))), [editor])
  useEffect(() => {
    const text = ReactEditor.toDOMNode(editor, editor)
    text.setAttribute('aria-controls', list)
    text.setAttribute('aria-activedescendant', optionId(list, active))
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, list, active])

  const language = i18n.language === 'en' ? 'en' : 'vi'
  const noteOf = (row: SlashRow) => (row.kind === 'figure' ? label(row.figure) : row.pattern.name[language])
  return (
    <Popover
      opened={place !== null}
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
      closeOnEscape={false}
      hideDetached={false}
      position="bottom-start"
      shadow="md"
      width={520}
      transitionProps={{ duration: 0 }}
      onDismiss={slash.dismiss}
    >
      <Popover.Target>
        <span className={styles.anchor} style={place ?? undefined} />
      </Popover.Target>
      <Popover.Dropdown className={styles.menu}>
        <PickList
          id={list}
          label={t('insert:suggestions')}
          rows={rows.map((row, at) => ({
            key: `${row.indicator.id} ${noteOf(row)}`,
            name: (
              <RowName
                name={row.indicator.name}
                note={noteOf(row)}
                isNew={row.kind === 'figure' && row.indicator !== rows[at - 1]?.indicator}
              />
            ),
            words: row.words,
            isMissing: row.isMissing,
            isLong: row.kind === 'sentence',
          }))}
          active={active}
          onPick={slash.choose}
        />
        <VisuallyHidden role="status">{t('insert:suggested', { count: rows.length })}</VisuallyHidden>
      </Popover.Dropdown>
    </Popover>
  )
}

type RowNameProps = { readonly name: string; readonly note: string; readonly isNew: boolean }

/** The name stands once over what can be said of its indicator, for the eye; each row is read with it. */
function RowName({ name, note, isNew }: RowNameProps) {
  if (isNew) {
    return (
      <>
        {name} <span className={styles.note}>{note}</span>
      </>
    )
  }
  return (
    <span className={styles.sub}>
      <VisuallyHidden component="span">{name} </VisuallyHidden>
      <span className={styles.note}>{note}</span>
    </span>
  )
}
