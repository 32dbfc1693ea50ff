/** The first column as a scope of keys: its own arrows, and Ctrl+Enter for what is done now. */
export const CHECKLIST_SCOPE = 'incident-checklist'
