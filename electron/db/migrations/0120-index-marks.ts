import type { Migration } from './migration'

/** What was said in reviewing within a span of time is read by its moment. */
export const indexMarks: Migration = {
  version: 120,
  name: 'index what was said in reviewing by its time',
  statements: [
    'CREATE INDEX review_read_at ON review_read (at)',
    'CREATE INDEX review_comment_at ON review_comment (at)',
    'CREATE INDEX review_return_at ON review_return (at)',
    'CREATE INDEX review_return_answered ON review_return (answered_at)',
    'CREATE INDEX review_return_withdrawn ON review_return (withdrawn_at)',
    'CREATE INDEX review_instruction_at ON review_instruction (at)',
    'CREATE INDEX review_instruction_answered ON review_instruction (answered_at)',
  ],
}
