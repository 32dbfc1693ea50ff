import { describe, expect, it } from 'vitest'
import { readPolicy } from '../../../shared/incidents/read-policy'
import { fileOf, packNames, thePacks } from './the-packs'

describe('the packs that ship', () => {
  it.each(packNames)('%s has no fault', (name) => {
    const read = readPolicy(fileOf(name), name === 'national' ? [] : thePacks('national'))
    expect(read.ok ? [] : read.failure).toEqual([])
  })

  it('have a checklist for every sub-class of the national pack', () => {
    const [national, checklists] = thePacks('national', 'checklists')
    const subclasses = national?.classes.flatMap((each) => each.subclasses.map(({ id }) => id))
    const listed = checklists?.checklists.flatMap(({ scope }) => scope.subclasses)
    expect(listed).toEqual(subclasses)
  })

  it('invent no event codes: the table of GB/T 35561 is imported by the office', () => {
    const codes = thePacks(...packNames).flatMap(({ classes }) => classes.flatMap(({ subclasses }) => subclasses))
    expect(codes.filter(({ code }) => code !== '')).toEqual([])
  })
})
