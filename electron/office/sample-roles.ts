import type { RolePerson } from '../../shared/incidents/policies-contract'
import { desks } from './sample-desks'

type Desk = (typeof desks)[keyof typeof desks]

/** A desk of a unit: whoever is there answers. */
const atDesk = ({ contactUnit, contactName, contactPhone }: Desk): RolePerson => ({
  name: contactName,
  post: contactUnit,
  numbers: [contactPhone],
  backup: false,
})

const person = (name: string, post: string, ...numbers: string[]): RolePerson => ({
  name,
  post,
  numbers,
  backup: false,
})

/** B 角. */
const backup = (name: string, post: string, ...numbers: string[]): RolePerson => ({
  ...person(name, post, ...numbers),
  backup: true,
})

const province = [atDesk(desks.province), backup('纪行舟', '省政府总值班室值班长', '0699-555 0002')]

/** Whom the sample office calls for the roles of its policy packs. One has no number yet: the checklist shows the hole. */
export const sampleRoles: readonly { role: string; people: readonly RolePerson[] }[] = [
  {
    role: 'office-director',
    people: [
      person('温仲平', '办公室主任', '130 0000 0301', '0690-555 0301'),
      backup('韩静川', '办公室副主任', '130 0000 0303'),
    ],
  },
  {
    role: 'duty-leader',
    people: [person('顾维桢', '副秘书长', '130 0000 0302'), backup('韩静川', '办公室副主任', '130 0000 0303')],
  },
  {
    role: 'leader-in-charge',
    people: [person('梅长庚', '副市长', '130 0000 0311'), backup('顾维桢', '副秘书长', '130 0000 0302')],
  },
  { role: 'superior-duty-room', people: province },
  { role: 'province-emergency-body', people: province },
  { role: 'superior-safety-department', people: [person('闻喜乐', '省应急管理厅值班室', '0699-555 0033')] },
  { role: 'neighbour-duty-room', people: [person('段清越', '下游澜溪市政府值班室', '0691-555 0200')] },
  { role: 'ecology', people: [atDesk(desks.environment), backup('叶疏桐', '应急办副主任', '130 0000 0339')] },
  { role: 'emergency-management', people: [atDesk(desks.emergency), backup('齐修远', '值班领导', '130 0000 0320')] },
  { role: 'fire-brigade', people: [atDesk(desks.fire)] },
  { role: 'police', people: [atDesk(desks.police)] },
  { role: 'medical-rescue', people: [atDesk(desks.ambulance)] },
  { role: 'health-commission', people: [atDesk(desks.health)] },
  { role: 'transport-department', people: [atDesk(desks.transport), backup('柴正源', '交警支队', '0690-555 0122')] },
  { role: 'water-department', people: [atDesk(desks.water)] },
  { role: 'weather', people: [atDesk(desks.weather)] },
  { role: 'education', people: [atDesk(desks.education)] },
  { role: 'housing', people: [atDesk(desks.housing)] },
  { role: 'utilities', people: [atDesk(desks.power), atDesk(desks.tapWater), atDesk(desks.gas)] },
  { role: 'publicity', people: [person('值班员', '市委宣传部')] },
]
