import { Component, type ReactNode } from 'react'

type Props = {
  readonly children: ReactNode
  /** What stands instead of the children after a fault; `retry` draws them anew. */
  readonly onFault: (error: unknown) => void
  readonly fallback: (error: unknown, retry: () => void) => ReactNode
}

type State = { readonly fault: { readonly error: unknown } | null }

/** Catches what is a bug. The session lives outside the tree, so nothing of the report goes with what is drawn. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: null }

  static getDerivedStateFromError(error: unknown): State {
    return { fault: { error } }
  }

  override componentDidCatch(error: unknown) {
    this.props.onFault(error)
  }

  readonly retry = () => this.setState({ fault: null })

  override render() {
    const { fault } = this.state
    return fault === null ? this.props.children : this.props.fallback(fault.error, this.retry)
  }
}
