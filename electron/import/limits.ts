/** An import takes a second or two; a file that needs more than these was made to, or is no report. */
export const IMPORT_SECONDS = 15
export const IMPORT_MEGABYTES = 512
/** Of them for JavaScript's objects, in MiB; what is left is for the bytes of the file. */
export const IMPORT_OBJECTS_MIB = 288
