import { describe, expect, it } from 'vitest'
import type { ClassId } from '../../../shared/incidents/incident-kind'
import { classesOf, isWithin, lookupIn } from '../../../shared/incidents/policy-lookup'
import { thePacks } from './the-packs'

const packs = thePacks('national')

describe('what packs have together', () => {
  it('is said by the first of them that has it', () => {
    const [national] = packs
    if (!national) throw new Error('no national pack')
    const other = {
      ...national,
      id: 'other',
      roles: [{ id: 'office-director', title: '主任', fallback: null }],
      classes: national.classes.map((each) => ({
        ...each,
        subclasses: each.subclasses.map((subclass) => ({ ...subclass, title: '另一个' })),
      })),
    }
    const { roles, subclasses } = lookupIn([national, other])
    expect(roles.get('office-director')?.title).toBe('办公室主任')
    expect(subclasses.get('fire')).toMatchObject({ title: '火灾事故', class: 'accident' })
    expect(lookupIn([other, national]).subclasses.get('fire')?.title).toBe('另一个')
  })
})

describe('a scope', () => {
  const lookup = lookupIn(packs)
  it.each<[readonly ClassId[], readonly string[], readonly ClassId[]]>([
    [[], [], ['natural', 'accident', 'public-health', 'social-security']],
    [['natural'], [], ['natural']],
    [[], ['fire', 'terrorism', 'road-traffic'], ['accident', 'social-security']],
    [['accident'], ['fire'], ['accident']],
  ])('of classes %j and sub-classes %j can apply to %j', (classes, subclasses, expected) => {
    expect(classesOf({ classes: [...classes], subclasses: [...subclasses] }, lookup)).toEqual(expected)
  })

  it.each<[readonly ClassId[], readonly string[], ClassId | null, string | null, boolean]>([
    [[], [], null, null, true],
    [['accident'], [], 'accident', null, true],
    [['accident'], [], null, null, false],
    [['accident'], [], 'natural', 'earthquake', false],
    [['accident'], ['fire'], 'accident', 'fire', true],
    [['accident'], ['fire'], 'accident', 'road-traffic', false],
    // Not known yet fits only what does not ask for it.
    [['accident'], ['fire'], 'accident', null, false],
    [[], ['fire'], null, null, false],
  ])('of %j and %j fits %s, %s: %s', (classes, subclasses, of, subclass, fits) => {
    expect(isWithin({ classes: [...classes], subclasses: [...subclasses] }, { class: of, subclass })).toBe(fits)
  })
})
