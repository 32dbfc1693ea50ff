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
  raw`'〔' || entry.year || '〕' || printf('%04d', entry.number)`,
  raw`CASE entry.details WHEN '{}' THEN '' ELSE ${lines(
    raw`SELECT group_concat(value, ${BREAK}) FROM json_each(entry.details)`,
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
    raw`SELECT group_concat(change.reason || ${BREAK} || ${lines(
      raw`SELECT group_concat(json_extract(one.value, '$.from'), ${BREAK}) FROM json_each(change.changes) AS one`,
    )}, ${BREAK}) FROM entry_amendment AS change WHERE change.entry_id = entry.id`,
  )} END`,
)

/** Of the row `incident`: its name and place, every line of its timeline, its reports and instructions whole. */
export const incidentWords = joined(
  raw`incident.name`,
  raw`incident.place`,
  raw`'〔' || incident.year || '〕' || '事 ' || printf('%04d', incident.number)`,
  raw`incident.ended_reason`,
  lines(raw`SELECT group_concat(line.words, ${BREAK}) FROM incident_line AS line WHERE line.incident_id = incident.id`),
  lines(
    raw`SELECT group_concat(part.value, ${BREAK}) FROM incident_report AS report, json_tree(report.content) AS part
      WHERE report.incident_id = incident.id AND part.type = 'text'`,
  ),
  lines(
    raw`SELECT group_concat(said.words || ${BREAK} || said.giver || ${BREAK} || said.closed_words, ${BREAK})
      FROM incident_instruction AS said WHERE said.incident_id = incident.id`,
  ),
)
