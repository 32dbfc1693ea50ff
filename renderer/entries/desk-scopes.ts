/** The panes of the desk, as scopes of keys. */
export const FORM_SCOPE = 'form'
export const LOG_SCOPE = 'log'
export const OPEN_ITEMS_SCOPE = 'open-items'
export const ENTRY_SCOPE = 'entry'

/** Id of the panel that the draft tabs switch. */
export const FORM_PANEL = 'draft-form'
