/** Keys of the ledger while it holds the focus. */
export const LEDGER_SCOPE = 'incident-ledger'
