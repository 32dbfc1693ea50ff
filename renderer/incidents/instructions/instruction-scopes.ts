/** Keys of the instructions while their pane holds the focus. */
export const INSTRUCTIONS_SCOPE = 'incident-instructions'
