export const timelineContract = {}
