import { describe, expect, it } from 'vitest'
import { type Alarm, withoutDetails } from '../../../shared/incidents/alarm'
import { notificationWords } from '../../../shared/incidents/alarm-words'
import type { IncidentId } from '../../../shared/incidents/incident'

const anAlarm = (changes: Partial<Alarm> = {}): Alarm => ({
  incidentId: 'fire' as IncidentId,
  key: 'clock:national/first-phone#1',
  stage: 'due',
  dueAt: 0,
  number: '事 0031',
  name: '甲源化工厂罐区火灾',
  words: '首报 上级总值班室',
  ...changes,
})

describe('what the system’s notification says', () => {
  it.each([
    ['nothing new', [], null],
    ['one alarm', [anAlarm()], { title: '时限到　事 0031', body: '首报 上级总值班室\n甲源化工厂罐区火灾' }],
    [
      'the gravest of several',
      [anAlarm(), anAlarm({ stage: 'overdue', words: '通报 市生态环境局' })],
      { title: '超时未办　事 0031', body: '通报 市生态环境局，另有 1 项\n甲源化工厂罐区火灾' },
    ],
    ['no details while nobody is signed in', [withoutDetails(anAlarm())], { title: '时限到', body: '登录后查看' }],
  ])('of %s', (_, fresh, words) => {
    expect(notificationWords(fresh)).toEqual(words)
  })
})
