import { describe, expect, it } from 'vitest'
import { formFields, formLabel, isFormField, typedFields } from '../../../renderer/entries/form-field'
import { channel, channelForms } from '../../../shared/entries/channel'

describe('the fields of a form', () => {
  it.each(channel.options)('stand once each in the order of the keyboard on %s', (each) => {
    const fields = formFields(each)
    expect(fields[0]).toBe('text')
    expect(new Set(fields).size).toBe(fields.length)
    expect(fields).toEqual(expect.arrayContaining([...typedFields]))
    expect(fields).toHaveLength(typedFields.length + channelForms[each].details.length)
  })

  it.each(channel.options)('have labels of at most four characters on %s, that tell them apart', (each) => {
    const labels = typedFields.filter((field) => field !== 'text').map((field) => formLabel(channelForms[each], field))
    const all = [...labels, ...channelForms[each].details.map(({ label }) => label)]
    expect(all.filter((label) => label.length > 4)).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })

  it('are known by their stored names', () => {
    expect(typedFields.every(isFormField)).toBe(true)
    expect(isFormField('details.pages')).toBe(true)
    expect(isFormField('linkedTo')).toBe(false)
    expect(isFormField('')).toBe(false)
  })
})
