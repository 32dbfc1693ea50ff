/** Rows of reviewing as SQLite holds them: see schema.ts. */

export interface ReviewReadTable {
  subject: string
  account_id: string
  at: number
  seq: number
  through: number
}

export interface ReviewCommentTable {
  seq: number
  id: string
  about: string
  subject: string
  words: string
  at: number
  by: string
}

/** `answer_how`: amended, explained. */
export interface ReviewReturnTable extends ReviewCommentTable {
  recorder: string
  due: number | null
  answer_how: string | null
  answer_words: string | null
  answered_at: number | null
  answered_by: string | null
  withdrawn_reason: string | null
  withdrawn_at: number | null
  withdrawn_by: string | null
}

export interface ReviewInstructionTable extends ReviewCommentTable {
  owner: string
  due: number | null
  answer_words: string | null
  answered_at: number | null
  answered_by: string | null
}

export interface ReviewCaughtUpTable {
  account_id: string
  through: number
  at: number
}

/** Names of the tables above. */
export interface ReviewTables {
  review_read: ReviewReadTable
  review_comment: ReviewCommentTable
  review_return: ReviewReturnTable
  review_instruction: ReviewInstructionTable
  review_caught_up: ReviewCaughtUpTable
}
