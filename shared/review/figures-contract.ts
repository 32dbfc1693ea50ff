export const figuresContract = {}
