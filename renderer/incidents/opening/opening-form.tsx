import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { factFaults, timeRemarks } from '../../../shared/incidents/incident-facts'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Button, KeyButton } from '../../ui/button'
import { ActionBar, PaneHead } from '../../ui/pane'
import { useIncidents } from '../incident-context'
import { OpeningClocks } from './opening-clocks'
import { OpeningContext, type OpeningSetting } from './opening-context'
import { factsOf } from './opening-draft'
import { OpeningFields } from './opening-fields'
import './opening-form.css'
import type { OpeningForm as Form } from './opening-form-state'
import { OpeningOffers } from './opening-offers'
import { purposeWords } from './opening-words'

const SCOPE = 'incident-opening'

/** An incident is opened, settled anew or split: its name, place, class and grade, with what the entry says offered. */
export function OpeningForm() {
  const { stores } = useIncidents()
  const form = useStore(stores.opening, (state) => state.form)
  return (
    <KeyScope name={SCOPE} label={form ? purposeWords[form.purpose.kind].title : '突发事件'} className="pane opening">
      {form && <Filled key={keyOf(form)} form={form} />}
    </KeyScope>
  )
}

/** Another form is other fields: each begins with the keyboard in its first. */
function keyOf({ purpose, base }: Form): string {
  return `${JSON.stringify(purpose)} ${base}`
}

function Filled({ form }: { form: Form }) {
  const setting = useSetting(form)
  const { title } = purposeWords[form.purpose.kind]
  const { putAway } = useIncidents().stores.opening
  return (
    <OpeningContext value={setting}>
      <PaneHead title={title} note={<From form={form} />}>
        <KeyButton keys="Esc" onPress={putAway}>
          先放下
        </KeyButton>
      </PaneHead>
      <FailureNotice failure={form.failure} deed="没有存下" />
      <FirstFocus>
        <div className="opening__fields scroll">
          <OpeningFields />
        </div>
        <aside className="opening__side scroll" aria-label="时限">
          <OpeningOffers />
          <OpeningClocks />
        </aside>
      </FirstFocus>
      <Actions form={form} />
    </OpeningContext>
  )
}

function FirstFocus({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => body.current?.querySelector<HTMLElement>('input')?.focus(), [])
  return (
    <div ref={body} className="opening__body">
      {children}
    </div>
  )
}

function useSetting(form: Form): OpeningSetting {
  const { stores, office, now } = useIncidents()
  const { opening } = stores
  const packs = useStore(opening, (state) => state.packs)
  const minute = useStore(now, (state) => Math.floor(state.now / 60_000) * 60_000)
  return useMemo(() => {
    // The timer of the window tells each second; the form may have been begun since.
    const at = Math.max(minute, now.getState().now, form.base)
    const moment = { base: form.base, now: at, zone: office.zone }
    const { facts } = factsOf(form.draft, moment)
    const remarks = [...(packs ? factFaults(facts, packs.packs) : []), ...timeRemarks(facts, at, office.zone)]
    return {
      form,
      packs,
      facts,
      moment,
      change: opening.change,
      refuse: opening.refuse,
      sentenceAt: (path) => form.faults[path] ?? remarks.find(({ field }) => path === `facts.${field}`)?.words,
    }
  }, [form, packs, minute, now, office.zone, opening])
}

/** What the form is about, beside its title. */
function From({ form }: { form: Form }) {
  switch (form.purpose.kind) {
    case 'open':
      return form.purpose.entry === null ? '没有来电，直接立' : '由值班记录转来，记录随之归入'
    case 'reassess':
      return '时限照原起点重算，已办的不变'
    case 'split':
      return '拆出的值班记录归新事件，其余留在原事件'
  }
}

function Actions({ form }: { form: Form }) {
  const { stores, office } = useIncidents()
  const { opening } = stores
  const busy = useStore(opening, (state) => state.busy)
  const { deed, dismiss } = purposeWords[form.purpose.kind]
  const submit = () => void opening.submit(office.zone)
  useAction({ id: 'opening.submit', keys: 'Ctrl+Enter', words: deed, scope: SCOPE, enabled: !busy, run: submit })
  useAction({ id: 'opening.leave', keys: 'Esc', words: dismiss, scope: SCOPE, run: opening.putAway })
  useAction({ id: 'opening.discard', keys: 'Ctrl+D', words: '不要这份', scope: SCOPE, run: opening.discard })
  return (
    <ActionBar note={form.purpose.kind === 'open' ? '缺的以后补，时限先起' : undefined}>
      <Button kind="primary" keys="Ctrl+Enter" disabled={busy} onPress={submit}>
        {deed}
      </Button>
      <Button keys="Esc" onPress={opening.putAway}>
        {dismiss}
      </Button>
      <Button keys="Ctrl+D" onPress={opening.discard}>
        不要这份
      </Button>
    </ActionBar>
  )
}
