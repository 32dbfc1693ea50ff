import type { Migration } from './migration'

const refuse = (when: string, words: string) =>
  `CREATE TRIGGER journal_no_${when.toLowerCase()} BEFORE ${when} ON journal BEGIN SELECT RAISE(ABORT, '${words}'); END`

export const createJournal: Migration = {
  version: 10,
  name: 'create-journal',
  statements: [
    `CREATE TABLE journal (
      seq INTEGER PRIMARY KEY CHECK (seq > 0),
      id TEXT NOT NULL UNIQUE,
      command_id TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      actor TEXT,
      station TEXT NOT NULL,
      shift TEXT,
      type TEXT NOT NULL,
      subject TEXT NOT NULL,
      payload BLOB NOT NULL,
      prev_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX journal_command ON journal (command_id)',
    'CREATE INDEX journal_subject ON journal (subject, seq)',
    refuse('UPDATE', 'the journal is append-only'),
    refuse('DELETE', 'the journal is append-only'),
    // Stops INSERT OR REPLACE, which deletes without firing the DELETE trigger unless recursive_triggers is on.
    `CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal
      WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq OR id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END`,
  ],
}
