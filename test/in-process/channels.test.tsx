import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterAll, describe, expect, it } from 'vitest'
import { type Channel, channel, channelForms, type DetailField, type Details } from '../../shared/entries/channel'
import { removeFolders } from '../support/folders'
import { newestEntry } from '../support/newest-entry'
import { openDeskWindow } from '../support/real-window'

afterAll(removeFolders)

interface Fact {
  typed: string
  stored: Details[string]
  words: string
}

/** What the officer writes or chooses, what is stored of it, and how the entry says it. */
function someFact(fact: DetailField): Fact {
  switch (fact.kind) {
    case 'text':
      return { typed: `${fact.label}甲`, stored: `${fact.label}甲`, words: `${fact.label}甲` }
    case 'number':
      return { typed: '１２', stored: 12, words: `12 ${fact.unit}` }
    case 'choice': {
      const chosen = fact.options.at(-1)
      return { typed: chosen?.words ?? '', stored: chosen?.value ?? '', words: chosen?.words ?? '' }
    }
    case 'tick':
      return { typed: '', stored: true, words: fact.words }
  }
}

/** By its label: asking for roles is too slow to be done for every field of every channel. */
const fieldOf = (form: HTMLElement, label: string) =>
  within(form).getByLabelText<HTMLInputElement>(label, { selector: 'input, textarea, select' })

async function writeFact(user: UserEvent, form: HTMLElement, fact: DetailField): Promise<void> {
  switch (fact.kind) {
    case 'text':
    case 'number':
      await user.type(fieldOf(form, fact.label), someFact(fact).typed)
      break
    case 'choice':
      await user.selectOptions(fieldOf(form, fact.label), someFact(fact).typed)
      break
    case 'tick':
      await user.click(fieldOf(form, fact.words))
  }
}

const choose = async (user: UserEvent, of: Channel) => {
  const channels = within(screen.getByRole('radiogroup', { name: '来文来电方式' }))
  await user.click(channels.getByText(channelForms[of].short))
}

describe('every channel', () => {
  it.each(channel.options)('records %s with its own words and fields', async (of) => {
    const { app, user } = await openDeskWindow()
    const form = screen.getByRole('region', { name: '正在写的记录' })
    const { words, unit, contact, details } = channelForms[of]
    await choose(user, of)
    await user.click(within(form).getByRole('textbox', { name: `${words}内容` }))
    await user.keyboard('清河路路灯不亮')
    await user.type(fieldOf(form, unit), '市政所')
    await user.type(fieldOf(form, contact), '秦望舒')
    for (const fact of details) await writeFact(user, form, fact)
    await user.keyboard('{Control>}{Enter}{/Control}')

    const log = within(screen.getByRole('listbox', { name: '今日记录' }))
    await user.click(await log.findByText('市政所 秦望舒'))
    const { content } = await newestEntry(app)
    expect(content).toMatchObject({ channel: of, text: '清河路路灯不亮', contactUnit: '市政所', contactName: '秦望舒' })
    expect(content.details).toEqual(Object.fromEntries(details.map((fact) => [fact.key, someFact(fact).stored])))

    await user.keyboard('{Enter}')
    const opened = within(screen.getByRole('region', { name: '打开的记录' }))
    expect(await opened.findByText('市政所 秦望舒：清河路路灯不亮')).toBeTruthy()
    for (const fact of details) {
      const term = opened.getByText(fact.label, { selector: 'dt' })
      expect(term.nextElementSibling?.textContent).toBe(someFact(fact).words)
    }
  })

  it('keeps what was written while the officer tries another channel', async () => {
    const { app, user } = await openDeskWindow()
    const form = screen.getByRole('region', { name: '正在写的记录' })
    await choose(user, 'fax')
    await user.type(fieldOf(form, '页数'), '3')
    await user.type(fieldOf(form, '传真内容'), '防汛通知')
    await choose(user, 'visit')
    expect(fieldOf(form, '来访内容').value).toBe('防汛通知')
    await choose(user, 'fax')
    expect(fieldOf(form, '页数').value).toBe('3')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('option', { name: /防汛通知/ })
    expect((await newestEntry(app)).content.details).toEqual({ pages: 3 })
  })
})

describe('the urgency', () => {
  it('of a grave matter names whom to tell at once, and saves into a consultation with him', async () => {
    const { app, user } = await openDeskWindow()
    await user.keyboard('化工厂二号罐起火，有人被困')
    await user.click(screen.getByRole('radio', { name: '重特大' }))
    expect(screen.getByText('何知远', { selector: 'b' }).parentElement?.textContent).toContain('130 0000 0117')
    await user.keyboard('{Alt>}q{/Alt}')
    const step = within(await screen.findByRole('region', { name: '请示' }))
    expect(step.getByRole<HTMLInputElement>('combobox', { name: '请示谁' }).value).toBe('办公室主任 何知远')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('1 步')
    const entry = await newestEntry(app)
    expect(entry).toMatchObject({ status: 'in-progress', content: { urgency: 'grave' } })
    expect(entry.steps).toMatchObject([{ kind: 'consult', person: '办公室主任 何知远', means: 'phone' }])
  })
})
