import { Popover, type PopoverProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Block } from '#core/document/schema'
import { indicatorsShown } from '#core/document/walk'
import { indexData, setIndicator, setObservation } from '#core/indicators/data-set'
import type { FigureReference, Indicator } from '#core/indicators/schema'
import { figureWords } from '#core/indicators/wording'
import { FigureFields } from './figure-fields'
import { figureForm, observationFor, readFigureForm } from './figure-form'
import styles from './figure-popover.module.css'
import { usePage } from './page-context'
import type { Matter } from './with-history'

export type Data = Pick<Matter, 'indicators' | 'observations' | 'plans'>

/** Where a chip stands on the page, in pixels from the page's upper left corner. */
export type Place = Readonly<Record<'left' | 'top' | 'width' | 'height', number>>

type Props = {
  readonly figure: FigureReference
  readonly indicator: Indicator
  readonly data: Data
  readonly body: readonly Block[]
  readonly place: Place
  readonly onSave: (data: Data) => void
  readonly onClose: () => void
}

/** The popover stays within the window: what does not fit beside its figure scrolls between its title and its foot. */
const inWindow: NonNullable<PopoverProps['middlewares']> = {
  flip: true,
  shift: true,
  size: {
    padding: 8,
    apply: ({ availableHeight, elements }) => {
      elements.floating.style.maxHeight = `${availableHeight}px`
    },
  },
}

/** Edits the data behind a figure. What cannot be read is refused with its reason, and nothing is changed. */
export function FigurePopover({ figure, indicator, data, body, place, onSave, onClose }: Props) {
  const { t } = useTranslation()
  const context = useStore(usePage().words)
  const seen = observationFor(context.index, figure, context.period)
  const [initial] = useState(() => figureForm(figure, indicator, seen, context.index))
  const [form, setForm] = useState(initial)
  const edit = readFigureForm(form, indicator, seen)
  const edited = edit.ok ? setObservation(setIndicator(data, edit.indicator), edit.observation) : data
  const { text, state } = figureWords(figure, { ...context, index: indexData(edited) })
  const shown = indicatorsShown(body).get(figure.indicator) ?? 1

  const save = () => {
    if (!edit.ok) return
    if (form !== initial) onSave(edited)
    onClose()
  }

  return (
    <Popover
      opened
      trapFocus
      withRoles={false}
      withArrow
      width={440}
      shadow="md"
      position="bottom"
      hideDetached={false}
      middlewares={inWindow}
      closeOnClickOutside={form === initial}
      transitionProps={{ duration: 0 }}
      onDismiss={onClose}
    >
      <Popover.Target>
        <span className={styles.anchor} style={place} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.dropdown}
        role="dialog"
        aria-label={t('figure:title', { name: indicator.name })}
      >
        <FigureFields
          figure={figure}
          indicator={indicator}
          plans={data.plans}
          period={seen.period}
          index={context.index}
          form={form}
          failures={edit.ok ? null : edit.failures}
          preview={text}
          isMissing={state === 'missing'}
          elsewhere={shown - 1}
          onChange={(change) => setForm({ ...form, ...change })}
          onSave={save}
          onCancel={onClose}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
