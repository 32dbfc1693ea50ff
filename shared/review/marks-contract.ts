export const marksContract = {}
