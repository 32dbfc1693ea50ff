import { z } from 'zod'

/** UTC milliseconds between 1900 and 2200: anything else is a slip of the program, not of an officer. */
export const instant = z.number().int().min(-2_208_988_800_000).max(7_258_118_400_000)

/** A day in the office's time zone as a number, e.g. 20260718. */
export const dayNumber = z.number().int().min(19_000_101).max(22_001_231)
