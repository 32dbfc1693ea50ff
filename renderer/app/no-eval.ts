import { config } from 'zod'

// The page's policy forbids code made from text. zod tries once when the first schema is made, which the policy reports as
// a violation: so this module is the first that the page imports.
config({ jitless: true })
