import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button'
import './error-surface.css'

export interface ErrorSurfaceProps {
  children: ReactNode
  /** Loads the page anew; the drafts come back from the main process. */
  reload: () => void
}

/** What is shown instead of an empty window when the page itself fails: what was kept, and how to go on. */
export class ErrorSurface extends Component<ErrorSurfaceProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main className="error-surface" role="alert">
        <h1 className="error-surface__title">画面出错，停下了</h1>
        <p>已保存的记录都在。正在写的内容存在草稿里，最多少最后一秒，重新打开后回到原处。</p>
        <p>若反复出现，告诉管理员当时在做什么。</p>
        <Button kind="primary" onPress={this.props.reload}>
          重新打开
        </Button>
      </main>
    )
  }
}
