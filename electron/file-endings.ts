export const TEXT_ENDING = '.txt'
export const WORD_ENDING = '.docx'
export const EXCEL_ENDING = '.xlsx'
