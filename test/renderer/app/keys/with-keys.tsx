import { type RenderResult, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { createKeyRegistry, type KeyRegistry } from '../../../../renderer/app/keys/key-registry'
import { KeyRegistryContext } from '../../../../renderer/app/keys/key-scope'

/** Renders below a listening key registry that ends with the test. */
export function renderWithKeys(content: ReactNode, registry: KeyRegistry = listeningRegistry()): RenderResult {
  return render(content, {
    wrapper: ({ children }) => <KeyRegistryContext value={registry}>{children}</KeyRegistryContext>,
  })
}

function listeningRegistry(): KeyRegistry {
  const registry = createKeyRegistry({ mac: false, strict: true })
  onTestFinished(registry.listen(document))
  return registry
}
