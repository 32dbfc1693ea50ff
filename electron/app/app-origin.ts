export const APP_SCHEME = 'app'
export const APP_HOST = 'duty-desk'

/** Origin of the program's own pages. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** Whether an address is one of our pages. Compared as text: Node's URL knows no origin for a scheme of one's own. */
export function isAppAddress(address: string): boolean {
  return address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`)
}
