import { join } from 'node:path'

/**
 * What the process of a bundle outside the checkout finds the packages with a native part by.
 * @param {string} root of the checkout
 */
export function packagesEnvironment(root) {
  return { NODE_PATH: join(root, 'node_modules') }
}
