export const WORD_ENDING = '.docx'
export const EXCEL_ENDING = '.xlsx'
