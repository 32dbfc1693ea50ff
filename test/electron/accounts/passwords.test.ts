import { readFile } from 'node:fs/promises'
import { parseOptions } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { createPasswords, credentialDigest } from '../../../electron/accounts/passwords'

const passwords = createPasswords()

describe('passwords', () => {
  it('are kept as argon2id of 64 MiB, three passes, one lane, each with a salt of its own', async () => {
    const [one, other] = await Promise.all([passwords.hash('值班台-2026'), passwords.hash('值班台-2026')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(parseOptions(one)).toMatchObject({ memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 })
    expect(one).not.toBe(other)
  })

  it('fit however the keyboard composed them', async () => {
    const phc = await passwords.hash('caf\u00e9-值班')
    expect(await passwords.verify(phc, 'cafe\u0301-值班')).toBe(true)
    expect(await passwords.verify(phc, 'cafe-值班')).toBe(false)
  })

  it('never fit an account that is not there', async () => {
    expect(await passwords.verify(null, 'not a password of anybody')).toBe(false)
    expect(await passwords.verify(null, '')).toBe(false)
  })

  it('take as much work for an account that is not there as for one that is', async () => {
    const source = await readFile('electron/accounts/passwords.ts', 'utf8')
    const nobody = /\$argon2id\$[^']+/.exec(source)?.[0] ?? ''
    const somebody = await passwords.hash('somebody')
    const { saltLen: _, ...work } = parseOptions(nobody)
    expect(parseOptions(somebody)).toMatchObject(work)
  })

  it('are known to the journal by a digest that any change of the hash changes', async () => {
    const phc = await passwords.hash('值班台-2026')
    expect(credentialDigest(phc)).toMatch(/^[0-9a-f]{64}$/)
    expect(credentialDigest(phc)).not.toBe(credentialDigest(`${phc} `))
  })
})
