import { z } from 'zod'
import { level, profileId } from '#core/document/schema'

/** Where a rule comes from: document and clause, or 'practice' where no written rule was found. */
const clause = z.string().min(1).max(200)

const withinRange = (rule: { value: number; min: number; max: number }) =>
  rule.min <= rule.value && rule.value <= rule.max
const outOfRange = 'the value lies outside its own range'

/** A measure that a rule bounds: what we write, and what a document may have. The unit is in the field's name. */
const ranged = z
  .strictObject({ value: z.number(), min: z.number(), max: z.number(), clause })
  .refine(withinRange, outOfRange)
export type Ranged = z.infer<typeof ranged>

/** The look of one component of the form. */
export const look = z.strictObject({
  sizePt: z
    .strictObject({ value: z.number().min(6).max(30), min: z.number(), max: z.number() })
    .refine(withinRange, outOfRange),
  bold: z.boolean(),
  italic: z.boolean(),
  underline: z.boolean(),
  align: z.enum(['left', 'center', 'right', 'both']),
  /** Written in capitals whatever the text's own letters are. */
  capitals: z.boolean(),
  /** Empty space above and below in points, for what the form draws apart; absent: none. Never a rule, always practice. */
  spacePt: z.strictObject({ before: z.number().min(0).max(60), after: z.number().min(0).max(60) }).optional(),
  clause,
})
export type Look = z.infer<typeof look>

/** The components a report is made of; the numbers of boxes are those of the decree's position map. */
export const component = z.enum([
  'nation', // box 1, first line: Quốc hiệu, or ĐẢNG CỘNG SẢN VIỆT NAM
  'motto', // box 1, second line: Tiêu ngữ
  'superior', // box 2: cơ quan chủ quản
  'organ', // box 2: cơ quan ban hành
  'number', // box 3
  'placeDate', // box 4
  'kind', // box 5a: tên loại
  'subject', // box 5a: trích yếu
  'addressee', // box 9a: Kính gửi
  'body', // box 6
  'partNumber', // 'Phần thứ nhất'
  'part', // its title
  'A',
  'I',
  '1',
  '1.1',
  'a',
  'authority', // box 7a: quyền hạn
  'position', // box 7a: chức vụ
  'signer', // box 7b
  'recipientsTitle', // box 9b: 'Nơi nhận:'
  'recipients', // box 9b: its list
  'pageNumber',
  'annexNumber', // form 2.1: 'Phụ lục I'
  'annexTitle', // its title
  'annexOf', // '(Kèm theo Báo cáo số …)'
  'tableHead',
  'tableText',
  'draftMark',
])
export type Component = z.infer<typeof component>

/** What stands under organ, motto and subject: a drawn line, signs ('*', '-----'), or nothing. */
const underMark = z.discriminatedUnion('kind', [
  /** Length as a fraction of the text line above: 1 is the whole line. */
  z.strictObject({ kind: z.literal('line'), fraction: ranged }),
  z.strictObject({ kind: z.literal('signs'), signs: z.string().min(1).max(10), clause }),
  z.strictObject({ kind: z.literal('none') }),
])
export type UnderMark = z.infer<typeof underMark>

const lineSpacing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('multiple'), lines: ranged }),
  z.strictObject({ kind: z.literal('exact'), pt: ranged }),
])

/** What stands around a number or a name of the frame. `archive` opens the last line of nơi nhận. */
const wording = z.strictObject({
  nation: z.string(),
  /** Empty where the form has none. */
  motto: z.string(),
  /** 'Số: ' or 'Số '. */
  numberLead: z.string(),
  /** Between number and ký hiệu: '/' or '-'. */
  numberJoint: z.string(),
  /** What trích yếu opens with when its text does not: 'về ' in the Party's form. */
  subjectLead: z.string(),
  subjectFirstLetter: z.enum(['asWritten', 'lower']),
  authority: z.strictObject({
    onBehalf: z.string(),
    deputy: z.string(),
    byOrder: z.string(),
    delegated: z.string(),
    acting: z.string(),
    own: z.string(),
  }),
  recipientsTitle: z.string(),
  /** What ends each line of nơi nhận but the last. */
  recipientEnd: z.string(),
  /** What opens nơi nhận when the report has addressees ('Như trên'); empty where reports carry no Kính gửi. */
  asAbove: z.string(),
  /** 'Lưu: ' or 'Lưu '. */
  archive: z.string(),
  /** 'Kính gửi:', or empty where reports carry none: their addressees then open nơi nhận. */
  addressee: z.string(),
  /** What ends the text: './.' or '.'. */
  end: z.string(),
  draft: z.string(),
  /** What an annex is called, before its number: 'Phụ lục'. */
  annex: z.string().min(1),
  /** What opens the line in brackets that says to which document an annex belongs: 'Kèm theo Báo cáo số'. */
  annexOf: z.string().min(1),
  /** What ends an annex, './.'; empty where the form has nothing there. */
  annexEnd: z.string(),
})

/**
 * The rules of an official form as data (thể thức). Writers, the page on the screen and the checks read it; none of
 * them asks which profile it is.
 */
export const profile = z.strictObject({
  format: z.literal(1),
  id: profileId,
  name: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  /** The document that sets the form, and from when to when it is in force. */
  source: z.strictObject({ title: z.string().min(1), from: z.iso.date(), to: z.iso.date().nullable() }),
  /** Whose names the frame uses. */
  side: z.enum(['state', 'party']),
  font: z.strictObject({ name: z.string().min(1), clause }),
  page: z.strictObject({
    widthMm: z.number(),
    heightMm: z.number(),
    topMm: ranged,
    bottomMm: ranged,
    leftMm: ranged,
    rightMm: ranged,
    /** From the paper's upper edge to the page number. */
    numberFromTopMm: ranged,
    clause,
  }),
  looks: z.record(component, look),
  body: z.strictObject({
    firstLineMm: ranged,
    /** Extra space below each paragraph of the text. */
    afterPt: ranged,
    line: lineSpacing,
  }),
  /** The frame's two-column tables: share of the text width that the left column takes. */
  head: z.strictObject({ leftShare: z.number().min(0.2).max(0.6), clause }),
  foot: z.strictObject({ leftShare: z.number().min(0.2).max(0.6), signatureSpacePt: z.number(), clause }),
  under: z.strictObject({
    nation: underMark,
    motto: underMark,
    organ: underMark,
    subject: underMark,
    annexOf: underMark,
  }),
  /** What follows a number of each level: '.', '-' or ')'. Parts carry none. */
  numberEnd: z.record(level, z.string().max(3)),
  wording,
})
export type Profile = z.infer<typeof profile>
