import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../scripts/setup/places.mjs'
import { newFolder, removeFolders } from '../support/folders'
import type { RecordedText } from '../tour/text-steps'
import { readPdf } from './support/read-pdf'

afterAll(removeFolders)

/** Plays the tour as `npm run demo` does. */
async function playTour(...args: string[]) {
  const output = newFolder()
  const script = join(projectRoot, 'test/tour/run.mjs')
  const tour = spawn(process.execPath, [script, '--output', output, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [tour.stdout, tour.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words += text
    })
  }
  const [code] = await once(tour, 'close')
  const files = readdirSync(output).sort()
  return { code, words, pictures: files.filter((name) => name.endsWith('.png')), files, output }
}

function folderOf(files: Record<string, string | Buffer>): string {
  const folder = newFolder()
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

describe('the guided tour', () => {
  it('plays through, with a picture and a Chinese line for each step', async () => {
    const { code, words, pictures, files, output } = await playTour()
    expect({ code, words }).toMatchObject({ code: 0, words: expect.stringContaining('夜间') })
    expect(pictures.map((name) => name.slice(3, -4))).toEqual([
      'set-up',
      'sign-in',
      'desk',
      'open-shift',
      'call-written',
      'call-saved',
      'fax',
      'fax-opened',
      'visit',
      'grave-call',
      'relay',
      'receipt',
      'amending',
      'amended',
      'search',
      'before-crash',
      'after-crash',
      'incident-opening',
      'incident-clocks',
      'no-answer',
      'backup-reached',
      'first-report',
      'first-report-sending',
      'first-report-sent',
      'threshold',
      'grade-taken',
      'instruction',
      'follow-up',
      'follow-up-sent',
      'sheet-live',
      'plan-shift',
      'checks',
      'freeze',
      'read-back',
      'incident-handed-over',
      'sent-back',
      'confirmed',
      'take-over',
      'taken-over',
      'paper',
      'taken-on',
      'instruction-answered',
      'final-report',
      'incident-closed',
      'head-search',
      'head-timeline',
      'head-returns',
      'returned',
      'answers',
      'gaps',
      'figures',
      'night',
    ])
    for (const [index, name] of pictures.entries()) {
      expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(2, '0')}-`))
      expect(words).toMatch(new RegExp(`^\\d\\d [\\p{Script=Han}][^\\n]*${name}$`, 'mu'))
      expect(readFileSync(join(output, name)).subarray(1, 4).toString()).toBe('PNG')
    }
    expect(files.filter((name) => !pictures.includes(name))).toEqual(['交接班记录.pdf'])
    const paper = await readPdf(join(output, '交接班记录.pdf'))
    expect(paper.missingFonts).toEqual([])
    expect(paper.pages.join('')).toContain('滨江仓储园3号库着火，3人受伤')
  })

  it('records texts of any encoding through the form and reads each back character for character', async () => {
    const texts = folderOf({
      '1-bom.txt': '\ufeff2026年7月18日 03:20\r\n城西仓库起火，\r\n２人受伤。\r\n\r\n',
      '2-rare.txt': '𠮷村㛃某来电 👩‍🚒\n\t"=1+1"，<b>不是标签</b>，\'); DROP TABLE entry;--',
      '3-gb18030.txt': Buffer.from('bbf0d4d6a3ac31c8cbcadcc9cb', 'hex'),
      'notes.md': '不是文本文件',
    })
    const json = join(newFolder(), 'texts.json')
    const { code, words } = await playTour('--texts', texts, '--json', json)
    expect({ code, words }).toMatchObject({ code: 0 })
    const none = { dead: null, missing: null, poisoned: null }
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual([
      {
        ...{ file: '1-bom.txt', entry: expect.stringMatching(/^〔\d{4}〕第0001号$/), readBack: true },
        ...{ ...none, class: 'accident', subclass: 'fire', injured: 2, incident: '城西仓库起火' },
        why: '类别：“起火”；轻伤：“２人受伤”',
        understood: '事故灾难 › 火灾事故，轻伤 2 人',
      },
      {
        ...{ file: '2-rare.txt', entry: expect.stringMatching(/第0002号$/), readBack: true },
        ...{ ...none, class: null, subclass: null, injured: null, incident: '𠮷村㛃某来电 👩‍🚒' },
        ...{ why: '', understood: '看不出是哪一类' },
      },
      {
        ...{ file: '3-gb18030.txt', entry: expect.stringMatching(/第0003号$/), readBack: true },
        ...{ ...none, class: 'accident', subclass: 'fire', injured: 1, incident: '火灾' },
        ...{ why: '类别：“火灾”；轻伤：“1人受伤”', understood: '事故灾难 › 火灾事故，轻伤 1 人' },
      },
    ] satisfies RecordedText[])
  })

  it('says which text was not taken, goes on with the next and ends with an error', async () => {
    const texts = folderOf({ '1-control.txt': '响铃\u0007之后', '2-fit.txt': '后一篇照常' })
    const json = join(newFolder(), 'texts.json')
    const { code, words } = await playTour('--texts', texts, '--json', json)
    expect({ code, words }).toMatchObject({ code: 1, words: expect.stringContaining('1-control.txt') })
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject([
      { file: '1-control.txt', entry: null, readBack: false, incident: null },
      { file: '2-fit.txt', readBack: true },
    ])
  })
})
