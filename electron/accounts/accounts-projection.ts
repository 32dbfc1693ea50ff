import type { Projection } from '../journal/projections'
import { insertAccount, updateAccount } from './accounts-repository'

export const accountsProjection: Projection = {
  tables: ['account'],
  project(tx, event) {
    switch (event.type) {
      case 'account.created.1':
        insertAccount(tx, { id: event.subject, active: 1, ...event.payload })
        break
      case 'account.changed.1':
        updateAccount(tx, event.subject, { ...event.payload, active: event.payload.active ? 1 : 0 })
        break
      case 'account.password-set.1':
        updateAccount(tx, event.subject, { credential: event.payload.credential })
        break
      default:
    }
  },
}
