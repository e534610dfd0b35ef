import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PreviewLine } from '#core/template/preview'
import styles from './template-preview.module.css'

/** What a template is made of: its headings and annexes. The highest stand out, each level below is set in. */
export function TemplatePreview({ lines }: { readonly lines: readonly PreviewLine[] }) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
    <section className={styles.frame} aria-label={t('newReport:outline')} tabIndex={0}>
      <ul className={styles.list}>
        {lines.map(({ depth, number, title }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a template's lines never change, and two may read the same
          <li key={at} style={{ paddingInlineStart: `${depth * 14}px` }}>
            <Text span size="sm" {...(depth === 0 && { fw: 600 })}>
              {number === '' ? title : `${number} ${title}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
