import type { z } from 'zod'
import type { Access } from '../accounts/access'
import type { Result } from '../result'

/** One call from the renderer to the main process. `access` says who may make it; it is checked in one place, `serve`. */
export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: 'command'
  access: Access
  input: I
  output: O
}

/** One announcement from the main process to every window. */
export interface Announcement<P extends z.ZodType = z.ZodType> {
  kind: 'announcement'
  payload: P
}

export type Feature = Record<string, Command | Announcement>
export type Contract = Record<string, Feature>

export function command<I extends z.ZodType, O extends z.ZodType>(access: Access, input: I, output: O): Command<I, O> {
  return { kind: 'command', access, input, output }
}

export function announcement<P extends z.ZodType>(payload: P): Announcement<P> {
  return { kind: 'announcement', payload }
}

/** The name on the wire. Derived, so that nobody writes one. */
export function channelOf(feature: string, member: string): string {
  return `${feature}.${member}`
}

type CommandsOf<F> = { [K in keyof F as F[K] extends Command ? K : never]: F[K] }
type AnnouncementsOf<F> = { [K in keyof F as F[K] extends Announcement ? K : never]: F[K] }

type ArgumentsOf<I extends z.ZodType> = z.input<I> extends void ? [] : [input: z.input<I>]

/** What the renderer sees: `api.entries.record(input): Promise<Result<…>>`, `api.entries.onChanged(listen): unsubscribe`. */
export type ApiOf<C extends Contract> = {
  [F in keyof C]: {
    [K in keyof CommandsOf<C[F]>]: CommandsOf<C[F]>[K] extends Command<infer I, infer O>
      ? (...input: ArgumentsOf<I>) => Promise<Result<z.output<O>>>
      : never
  } & {
    [K in keyof AnnouncementsOf<C[F]>]: AnnouncementsOf<C[F]>[K] extends Announcement<infer P>
      ? (listen: (payload: z.output<P>) => void) => () => void
      : never
  }
}

/** What the main process must provide: one handler a command, checked input in, `Result` out. */
export type HandlersOf<C extends Contract> = {
  [F in keyof C]: {
    [K in keyof CommandsOf<C[F]>]: CommandsOf<C[F]>[K] extends Command<infer I, infer O>
      ? (input: z.output<I>) => Result<z.input<O>> | Promise<Result<z.input<O>>>
      : never
  }
}

/** Sends a typed announcement to every window. */
export type PublishOf<C extends Contract> = <F extends keyof C, K extends keyof AnnouncementsOf<C[F]>>(
  feature: F,
  member: K,
  payload: AnnouncementsOf<C[F]>[K] extends Announcement<infer P> ? z.input<P> : never,
) => void
