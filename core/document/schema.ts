import { z } from 'zod'
import { annexTable } from '#core/document/annex-schema'
import { staleField, staleRule } from '#core/document/stale-schema'
import { amount, figureReference, indicator, indicatorId, observation, periodId, plan } from '#core/indicators/schema'
import { claimTerm, sentence } from '#core/indicators/sentence-schema'

/** A block's stable id: it survives edits, saving and the next period. */
export const blockId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .brand<'BlockId'>()
export type BlockId = z.infer<typeof blockId>

/** Longer than the longest real paragraph by far; keeps a broken or hostile file within bounds. */
const textRun = z.string().max(200_000)
const line = z.string().max(500)
const mark = z.literal(true).optional()

export const text = z.strictObject({
  text: textRun,
  bold: mark,
  italic: mark,
  underline: mark,
  superscript: mark,
  subscript: mark,
})
export type Text = z.infer<typeof text>

/** The editor keeps a caret place inside every inline that is not text: one empty text. */
const caretPlace = z.tuple([z.strictObject({ text: z.literal('') })])

/** A figure in the text: it holds no words of its own, they are derived from the data set (con số trong câu). */
export const figure = z.strictObject({ type: z.literal('figure'), ...figureReference.shape, children: caretPlace })
export type Figure = z.infer<typeof figure>

/**
 * A mention of a period that moves with the report's own (so `2020-H1` reads '6 tháng đầu năm 2020').
 *
 * `of` says which: the period itself, what follows it (6 tháng cuối năm), the one of the year before, or the month
 * in which it ends. `form` says how much: its name, name and year, the months without their number ('những tháng
 * đầu năm'), or the year alone ('năm 2020').
 */
export const periodToken = z.strictObject({
  type: z.literal('periodToken'),
  of: z.enum(['period', 'next', 'base', 'endMonth', 'nextYear']),
  form: z.enum(['name', 'nameYear', 'slashYear', 'spelledYear', 'months', 'monthsYear', 'year']),
  letters: z.enum(['lower', 'sentence', 'capitals']),
  children: caretPlace,
})
export type PeriodToken = z.infer<typeof periodToken>

/** A sentence of indicators (khối chỉ tiêu): its words are written anew from the data set, none of them is stored. */
export const indicatorBlock = z.strictObject({
  type: z.literal('indicatorBlock'),
  ...sentence.shape,
  children: caretPlace,
})
export type IndicatorBlock = z.infer<typeof indicatorBlock>

/** Prose that stands only while the figures bear it: 'giảm mạnh trên cả 3 tiêu chí'. */
export const claim = z.strictObject({
  type: z.literal('claim'),
  terms: z.array(claimTerm).min(1).max(20),
  children: z
    .array(z.union([text, figure, periodToken]))
    .min(1)
    .max(1_000),
})
export type Claim = z.infer<typeof claim>

export const inline = z.union([text, figure, periodToken, indicatorBlock, claim])
export type Inline = z.infer<typeof inline>

const inlines = z.array(inline).min(1).max(20_000)

/** The levels of an outline, from the top: Phần thứ nhất, A., I., 1., 1.1., a) (bao-cao 4.3). */
export const level = z.enum(['part', 'A', 'I', '1', '1.1', 'a'])
export type Level = z.infer<typeof level>

export const heading = z.strictObject({ type: z.literal('heading'), id: blockId, level, children: inlines })
export type Heading = z.infer<typeof heading>

/** Prose. With a level it is a numbered run-in paragraph: '1. Tăng trưởng kinh tế ước đạt …'. */
export const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  id: blockId,
  level: level.optional(),
  children: inlines,
})
export type Paragraph = z.infer<typeof paragraph>

/** What the text is made of. */
export type TextBlock = Heading | Paragraph

/**
 * A table of indicators behind the text (phụ lục): it holds no words but its title, its notes and its groups. Annexes
 * stand at the end of the body; in print each is a section of its own behind the signature.
 */
export const annex = z.strictObject({
  type: z.literal('annex'),
  id: blockId,
  title: z
    .array(z.union([text, periodToken]))
    .min(1)
    .max(50),
  ...annexTable.shape,
  children: caretPlace,
})
export type Annex = z.infer<typeof annex>

export const block = z.discriminatedUnion('type', [heading, paragraph, annex])
export type Block = z.infer<typeof block>

/** Who sends and signs. The state's and the Party's form of one report name different organs (the-thuc 2.1). */
export const sender = z.strictObject({
  /** Cơ quan chủ quản, a string a line; empty when there is none. */
  superior: z.array(line).max(4),
  /** Cơ quan ban hành, a string a line. */
  organ: z.array(line).min(1).max(4),
  /** Ký hiệu without number: 'BC-UBND'. */
  symbol: line,
  /** In what right the signer signs; the abbreviation (TM., T/M …) is the profile's. */
  authority: z.enum(['onBehalf', 'deputy', 'byOrder', 'delegated', 'acting', 'own']),
  /** Whom the authority names: 'ỦY BAN NHÂN DÂN'. */
  authorityOf: line,
  position: line,
  signer: line,
  /** The last line of nơi nhận after the profile's 'Lưu': 'VT, TH'. */
  archive: line,
})
export type Sender = z.infer<typeof sender>

/** What surrounds the text (khung văn bản). A blank number, day or name is legal in a draft and counted as missing. */
export const frame = z.strictObject({
  /** Tên loại, in capitals: 'BÁO CÁO TÓM TẮT'. */
  kind: line,
  /** Trích yếu, a list of inlines a line. */
  subject: z.array(inlines).min(1).max(6),
  number: line,
  place: line,
  date: z.strictObject({
    day: z.int().min(1).max(31).nullable(),
    month: z.int().min(1).max(12).nullable(),
    year: z.int().min(1000).max(9999),
  }),
  addressees: z.array(line).max(20),
  recipients: z.array(line).max(40),
  senders: z.strictObject({ state: sender, party: sender.optional() }),
  /** Dự thảo lần n; absent: a plain Dự thảo while the report is not final. */
  draftRound: z.int().min(1).max(99).optional(),
})
export type Frame = z.infer<typeof frame>

/** What an office settles once for its reports. */
export const houseStyle = z.strictObject({
  /** 'Phần thứ nhất' or 'Phần I': both are official, so neither is ever changed by itself (bao-cao 4.3). */
  partNumber: z.enum(['ordinal', 'roman']),
  /** Decimals of computed percentages; given ones keep their own. */
  percentDecimals: z.int().min(0).max(4),
  /** '47,0%' or '47%'. */
  trailingZero: z.enum(['keep', 'drop']),
  /** From this factor on a rise is said as 'gấp 2,3 lần'; absent: always as tăng x%. */
  timesFrom: amount.optional(),
  /** 'so với cùng kỳ' when absent. */
  baseWords: z.string().min(1).max(80).optional(),
  /** 'điểm phần trăm' when absent. */
  pointsWords: z.enum(['điểm phần trăm', 'điểm %']).optional(),
})
export type HouseStyle = z.infer<typeof houseStyle>

export const profileId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .brand<'ProfileId'>()
export type ProfileId = z.infer<typeof profileId>

const changeIds = z.array(z.string().max(1_000)).max(500_000)

/**
 * What came from the last period's report, and whether somebody has looked at it since: a block stays unseen (chưa
 * soát) until it is typed in, filled or confirmed.
 */
export const carried = z.strictObject({
  report: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/),
  period: periodId,
  blocks: z.array(z.strictObject({ block: blockId, seen: z.boolean() })).max(50_000),
  /** What was said to the changes of the roll so far, by their ids; those that are named in neither are undecided. */
  decided: z.strictObject({ accepted: changeIds, refused: changeIds }).optional(),
})
export type Carried = z.infer<typeof carried>

/**
 * What a rolled report was made of, so that its changes can still be reviewed, and refused, when it is opened again:
 * the last report, to which period it was rolled, and what was chosen for its sections. Read by `core/roll/origin`.
 */
export const origin = z.strictObject({
  /** The file of the last report, deflated, in base64. */
  last: z
    .string()
    .max(30_000_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  to: periodId,
  sections: z.array(z.strictObject({ block: blockId, choice: z.enum(['carry', 'empty', 'drop']) })).max(50_000),
})
export type Origin = z.infer<typeof origin>

/**
 * Words that look left behind and that somebody keeps as they are: by what they say and where they stand, not by
 * offsets, so that they stay kept while the rest of their place is edited. `table` is of the rows and columns of an
 * annex, `name` the name of an indicator.
 */
export const keptWords = z.strictObject({
  rule: staleRule,
  text: textRun,
  at: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['text', 'table']), block: blockId }),
    z.strictObject({ kind: z.literal('frame'), field: staleField }),
    z.strictObject({ kind: z.literal('name'), indicator: indicatorId }),
  ]),
})
export type KeptWords = z.infer<typeof keptWords>

/** One document of one period (báo cáo): the value that is edited, saved, checked and exported. */
export const report = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/),
  profile: profileId,
  period: periodId,
  style: houseStyle,
  frame,
  body: z.array(block).min(1).max(50_000),
  indicators: z.array(indicator).max(20_000),
  observations: z.array(observation).max(100_000),
  plans: z.array(plan).max(40_000),
  /** Đang soạn when absent; then trình, ban hành. */
  stage: z.enum(['submitted', 'issued']).optional(),
  carried: carried.optional(),
  origin: origin.optional(),
  /** Absent where nothing is kept. A report that was not rolled can hold what was left behind too. */
  kept: z.array(keptWords).min(1).max(100_000).optional(),
})
export type Report = z.infer<typeof report>
