/** The first column as a scope of keys: its own arrows, and Ctrl+Enter for what is done now. */
export const CHECKLIST_SCOPE = 'incident-checklist'

/** 问询要点 within it: Ctrl+Enter there notes an answer. */
export const QUESTIONS_SCOPE = 'incident-questions'
