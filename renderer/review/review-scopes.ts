/** The whole place as one scope of keys: they answer wherever in it the keyboard is. */
export const REVIEW_SCOPE = 'review'
