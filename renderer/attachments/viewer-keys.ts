/** The scope of keys that work while an attachment is looked at. */
export const VIEWER_SCOPE = 'attachment-viewer'
