import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RenderElementProps } from 'slate-react'
import type { Claim } from '#core/document/schema'
import styles from './figure-chip.module.css'
import { useClaimState } from './page-context'

type Props = {
  readonly attributes: RenderElementProps['attributes']
  readonly children: ReactNode
  readonly element: Claim
}

/** Prose that is pinned to figures, marked while they do not bear it. */
export function ClaimSpan({ attributes, children, element }: Props) {
  const { t } = useTranslation()
  const state = useClaimState(element.terms)
  return (
    <span {...attributes} className={styles.claim} data-claim={state} title={t(`claim:${state}`)}>
      {children}
    </span>
  )
}
