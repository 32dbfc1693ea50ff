import { z } from 'zod'
import { announcement, command } from '../ipc/define'
import { office, officeSettings, setUp } from './office'

export const officeContract = {
  /** null before the first set-up. */
  current: command('anyone', z.void(), office.nullable()),
  /** Allowed once, while there is no office; signs the administrator in. */
  setUp: command('anyone', setUp, office),
  /** Fills an invented office with sample officers and a day of entries, all with the password 12345678. Allowed once. */
  setUpSample: command('anyone', z.void(), office),
  change: command('administrator', officeSettings, office),
  onChanged: announcement(office),
}
