import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import { type Limit, meansWords } from '../../../shared/incidents/clock-rule'
import { clocksFor, isOurs } from '../../../shared/incidents/clocks'
import { formatClock, formatDay } from '../../../shared/time/office-time'
import { FailureNotice } from '../../app/failure-notice'
import { Block } from '../../ui/pane'
import { useIncidents } from '../incident-context'
import { useOpening } from './opening-context'
import type { OpeningMoment } from './opening-draft'

/** What taking the form does to the clocks, before it is taken. */
export function OpeningClocks() {
  const { form } = useOpening()
  return form.purpose.kind === 'reassess' ? <ChangedClocks /> : <StartingClocks />
}

/** The clocks of this room that an incident of these facts starts. */
function StartingClocks() {
  const { packs, facts } = useOpening()
  if (!packs) return null
  const clocks = clocksFor(packs.packs, facts)
    .filter((clock) => isOurs(clock, packs.ownRoles))
    .toSorted(byDue)
  return (
    <Block title="立后即起的时限" note={`${clocks.length} 个`}>
      <ul className="opening-clocks">
        {clocks.length === 0 && (
          <li className="opening-clocks__none">照现在写的，政策包里没有本室的时限。立后可自己加步。</li>
        )}
        {clocks.map(({ key, rule, dueAt }) => (
          <ClockLine
            key={key}
            limit={limitWords(rule.limit)}
            to={packs.lookup.roles.get(rule.to)?.title ?? rule.to}
            words={`${rule.title}　${rule.means.map((means) => meansWords[means]).join('、')}`}
            due={rule.limit.kind === 'minutes' ? dueAt : null}
          />
        ))}
      </ul>
    </Block>
  )
}

/** What a change starts, ends and moves. */
function ChangedClocks() {
  const { stores } = useIncidents()
  const { facts } = useOpening()
  const { opening } = stores
  const preview = useStore(opening, (state) => state.preview)
  const titles = useTitles()
  const asked = JSON.stringify(facts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same facts in another object are the same question
  useEffect(() => void opening.look(facts), [asked])
  if (!preview) return null
  if (!preview.ok) return <FailureNotice failure={preview.failure} deed="没有算出时限" />
  const { added, notNeeded, neededAgain, moved } = preview.value
  const isNothing = added.length + notNeeded.length + neededAgain.length + moved.length === 0
  return (
    <Block title="改后的时限" note={isNothing ? '都不变' : '改定后才生效'}>
      <ul className="opening-clocks">
        {added.toSorted(byDue).map(({ key, title, to, dueAt }) => (
          <ClockLine key={key} limit="新增" to={to} words={title} due={dueAt} atOnce={isAtOnce(dueAt, facts)} />
        ))}
        {(
          [
            ['重新要办', neededAgain],
            ['改了起点', moved],
            ['不再要办', notNeeded],
          ] as const
        ).map(([words, keys]) =>
          keys.map((key) => <ClockLine key={`${words} ${key}`} limit={words} {...titles(key)} due={null} />),
        )}
        {isNothing && <li className="opening-clocks__none">没有时限因此增减。</li>}
      </ul>
    </Block>
  )
}

/** Whom a clock of the incident in sight is about, by its key. */
function useTitles(): (key: string) => { to: string; words: string } {
  const detail = useStore(useIncidents().stores.sight, (state) => state.detail)
  return (key) => {
    const clock = detail?.clocks.find((each) => each.clock.key === key)?.clock
    const step = detail?.steps.find(({ clocks }) => clocks.includes(key))
    return { to: step?.toTitle ?? '', words: clock?.rule.title ?? key }
  }
}

type Due = { dueAt: number | null }

const byDue = (one: Due, other: Due) =>
  (one.dueAt ?? Number.POSITIVE_INFINITY) - (other.dueAt ?? Number.POSITIVE_INFINITY)

/** What is due when the call came, or before, is called at once. */
const isAtOnce = (due: number | null, { receivedAt }: { receivedAt: number }) => due !== null && due <= receivedAt

interface ClockLineProps {
  limit: ReactNode
  to: string
  words: string
  /** UTC ms; null: none, or at once. */
  due: number | null
  atOnce?: boolean
}

function ClockLine({ limit, to, words, due, atOnce = false }: ClockLineProps) {
  const { moment } = useOpening()
  return (
    <li className="opening-clocks__line">
      <b>{limit}</b>
      <span>
        {to}
        <small>{words}</small>
      </span>
      <span className="opening-clocks__due">{dueWords(due, atOnce, moment)}</span>
    </li>
  )
}

/** 04:20; 已过 04:20; with its day where that is not today; 立即. */
function dueWords(due: number | null, atOnce: boolean, { now, zone }: Pick<OpeningMoment, 'now' | 'zone'>): string {
  if (atOnce) return '立即'
  if (due === null) return ''
  const day = formatDay(due, zone) === formatDay(now, zone) ? '' : `${formatDay(due, zone)} `
  return `${due < now ? '已过 ' : ''}${day}${formatClock(due, zone)}`
}

function limitWords(limit: Limit): string {
  if (limit.kind === 'at-once') return '立即'
  if (limit.kind === 'as-instructed') return '按指示'
  const { minutes } = limit
  if (minutes % (24 * 60) === 0) return `${minutes / (24 * 60)} 日`
  return minutes > 120 && minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分`
}
