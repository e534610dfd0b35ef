import { Text } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import styles from './toolbar.module.css'

type Props = {
  readonly icon: LucideIcon
  readonly label: string
  /** Which labels give way first when the window is narrow; the icon and the accessible name stay. */
  readonly hides: 'early' | 'late'
}

/** An icon with its words. */
export function Labelled({ icon: Icon, label, hides }: Props) {
  return (
    <>
      <Icon size={18} aria-hidden />
      <Text span className={styles.label} data-hides={hides}>
        {label}
      </Text>
    </>
  )
}
