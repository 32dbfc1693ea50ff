/** The pane 报告: Ctrl+Enter sends only while the keyboard is in it. */
export const REPORTS_SCOPE = 'incident-reports'
