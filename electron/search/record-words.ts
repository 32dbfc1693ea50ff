import { type RawBuilder, sql as raw } from 'kysely'

/**
 * Everything of a record that can be searched, as one text. What stands apart is apart by a line break, which no term can hold, so
 * that nothing is found across two of them.
 */
const BREAK = raw.lit('\n')

function joined(...parts: RawBuilder<string>[]): RawBuilder<string> {
  return raw`${raw.join(parts, raw` || ${BREAK} || `)}`
}

const lines = (select: RawBuilder<unknown>): RawBuilder<string> => raw`coalesce((${select}), '')`

/** 〔2026〕第0123号 as it is shown and in the ways it is typed: 〔2026〕0123, 〔2026〕123. */
const entryNumber = joined(
  raw`printf('〔%d〕第%04d号', entry.year, entry.number)`,
  raw`printf('〔%d〕%04d', entry.year, entry.number)`,
  raw`printf('〔%d〕%d', entry.year, entry.number)`,
)

const incidentNumber = joined(
  raw`printf('〔%d〕事 %04d', incident.year, incident.number)`,
  raw`printf('〔%d〕事%04d', incident.year, incident.number)`,
  raw`printf('〔%d〕事%d', incident.year, incident.number)`,
)

/** Old wording of an amended entry. Times, channel and urgency are kept as the program's own values, which nobody looks for. */
const amendedFrom = lines(
  raw`SELECT group_concat(json_extract(one.value, '$.from'), ${BREAK}) FROM json_each(change.changes) AS one
    WHERE json_extract(one.value, '$.field') NOT IN ('receivedAt', 'occurredAt', 'channel', 'urgency')
      AND json_type(one.value, '$.from') NOT IN ('true', 'false')`,
)

/** What was said of a record in reviewing it: comments, what it was sent back for, instructions, with the answers. */
const markWords = (record: RawBuilder<unknown>) =>
  joined(
    lines(raw`SELECT group_concat(said.words, ${BREAK}) FROM review_comment AS said WHERE said.subject = ${record}`),
    lines(
      raw`SELECT group_concat(${joined(
        raw`back.words`,
        raw`coalesce(back.answer_words, '')`,
        raw`coalesce(back.withdrawn_reason, '')`,
      )}, ${BREAK}) FROM review_return AS back WHERE back.subject = ${record}`,
    ),
    lines(
      raw`SELECT group_concat(${joined(raw`told.words`, raw`coalesce(told.answer_words, '')`)}, ${BREAK})
        FROM review_instruction AS told WHERE told.subject = ${record}`,
    ),
  )

/** Of the row `entry`: its elements, steps, attachments, what it was amended from and why, why it was struck or closed. */
export const entryWords = joined(
  raw`entry.text`,
  raw`entry.matter`,
  raw`entry.place`,
  raw`entry.cause`,
  raw`entry.contact_unit`,
  raw`entry.contact_name`,
  raw`entry.contact_post`,
  raw`entry.contact_phone`,
  raw`entry.phone_digits`,
  raw`entry.instruction`,
  raw`entry.outcome`,
  entryNumber,
  raw`CASE entry.details WHEN '{}' THEN '' ELSE ${lines(
    raw`SELECT group_concat(value, ${BREAK}) FROM json_each(entry.details) WHERE type NOT IN ('true', 'false')`,
  )} END`,
  raw`coalesce(json_extract(entry.struck, '$.reason'), '')`,
  raw`coalesce(json_extract(entry.closed, '$.reason'), '')`,
  lines(
    raw`SELECT group_concat(${joined(
      raw`coalesce(step.unit, '')`,
      raw`coalesce(step.person, '')`,
      raw`step.words`,
      raw`coalesce(step.receipt_by, '')`,
    )}, ${BREAK}) FROM entry_step AS step WHERE step.entry_id = entry.id`,
  ),
  raw`CASE entry.attachments WHEN 0 THEN '' ELSE ${lines(
    raw`SELECT group_concat(file.name, ${BREAK}) FROM entry_attachment AS file WHERE file.entry_id = entry.id`,
  )} END`,
  raw`CASE entry.amendments WHEN 0 THEN '' ELSE ${lines(
    raw`SELECT group_concat(change.reason || ${BREAK} || ${amendedFrom}, ${BREAK})
      FROM entry_amendment AS change WHERE change.entry_id = entry.id`,
  )} END`,
  markWords(raw`entry.id`),
)

/** The words of reports, without the ids of the elements that were missing or changed. */
const reportWords = lines(
  raw`SELECT group_concat(part.value, ${BREAK}) FROM incident_report AS report, json_tree(report.content) AS part
    WHERE report.incident_id = incident.id AND part.type = 'text'
      AND NOT (part.key = 'id' AND (part.path LIKE '$.missing%' OR part.path LIKE '$.changes%'))`,
)

const dispatchWords = lines(
  raw`SELECT group_concat(${joined(raw`sent.addressee`, raw`coalesce(sent.receipt_by, '')`)}, ${BREAK})
    FROM incident_report AS report JOIN incident_dispatch AS sent ON sent.report_id = report.id
    WHERE report.incident_id = incident.id`,
)

const relayWords = lines(
  raw`SELECT group_concat(${joined(raw`relay.relayed_to`, raw`coalesce(relay.arrived_by, '')`)}, ${BREAK})
    FROM incident_relay AS relay WHERE relay.instruction_id = said.id`,
)

const feedbackWords = lines(
  raw`SELECT group_concat(${joined(raw`back.words`, raw`back.said_by`)}, ${BREAK})
    FROM incident_feedback AS back WHERE back.instruction_id = said.id`,
)

const actionWords = lines(
  raw`SELECT group_concat(part.value, ${BREAK}) FROM incident_action AS act, json_tree(act.action) AS part
    WHERE act.incident_id = incident.id AND part.type = 'text' AND part.key NOT IN ('kind', 'role', 'outcome')`,
)

const figureWords = lines(
  raw`SELECT group_concat(${joined(
    raw`coalesce(json_extract(told.figure, '$.source'), '')`,
    raw`told.reason`,
    lines(raw`SELECT group_concat(value, ${BREAK}) FROM json_each(told.re_report)`),
  )}, ${BREAK}) FROM incident_figure AS told WHERE told.incident_id = incident.id`,
)

/** Of the row `incident`: name and place, every line of its timeline, its steps, reports and instructions whole, with where they went. */
export const incidentWords = joined(
  raw`incident.name`,
  raw`incident.place`,
  incidentNumber,
  raw`incident.ended_reason`,
  lines(raw`SELECT group_concat(line.words, ${BREAK}) FROM incident_line AS line WHERE line.incident_id = incident.id`),
  actionWords,
  figureWords,
  reportWords,
  dispatchWords,
  lines(
    raw`SELECT group_concat(${joined(
      raw`said.words`,
      raw`said.giver`,
      raw`said.closed_words`,
      relayWords,
      feedbackWords,
    )}, ${BREAK}) FROM incident_instruction AS said WHERE said.incident_id = incident.id`,
  ),
  markWords(raw`incident.id`),
)

/** Of the row `handover`: every word of the sheet, why its shift took over late or in one step, what was said about its items and by whom it was signed for somebody else, and why. */
export const handoverWords = joined(
  raw`handover.words`,
  lines(raw`SELECT shift.took_over_reason FROM shift WHERE shift.id = handover.shift_id`),
  lines(
    raw`SELECT group_concat(${joined(raw`said.words`, raw`said.read_back`)}, ${BREAK})
      FROM handover_word AS said WHERE said.handover_id = handover.id`,
  ),
  lines(
    raw`SELECT group_concat(signed.reason, ${BREAK})
      FROM handover_signature AS signed WHERE signed.handover_id = handover.id`,
  ),
  markWords(raw`handover.id`),
)
