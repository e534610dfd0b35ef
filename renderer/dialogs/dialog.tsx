import { Modal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from './focus-back'

type Props = Pick<ModalProps, 'title' | 'size' | 'onClose' | 'children'>

/** A modal dialog: the focus stays in it and goes back when it closes, Esc leaves it. */
export function Dialog(props: Props) {
  const { t } = useTranslation()
  useFocusBack()
  return <Modal opened {...props} closeButtonProps={{ 'aria-label': t('app:close') }} />
}
