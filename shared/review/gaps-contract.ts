export const gapsContract = {}
