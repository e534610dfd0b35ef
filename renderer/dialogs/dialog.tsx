import { Modal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = Pick<ModalProps, 'title' | 'size' | 'onClose' | 'children'>

/** A modal dialog: the focus stays in it, Esc leaves it. */
export function Dialog(props: Props) {
  const { t } = useTranslation()
  return <Modal opened {...props} closeButtonProps={{ 'aria-label': t('app:close') }} />
}
