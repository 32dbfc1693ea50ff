import type { Projection } from '../journal/projections'
import { getOffice, saveOffice } from './office-repository'

export const officeProjection: Projection = {
  tables: ['office'],
  project(tx, event) {
    if (event.type === 'office.set-up.1') saveOffice(tx, event.payload)
    if (event.type === 'office.changed.1') saveOffice(tx, { ...getOffice(tx), ...event.payload })
  },
}
