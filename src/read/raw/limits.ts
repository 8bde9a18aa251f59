// How much of a file is read at the most: files come from anybody, and none may take the machine with it. What passes a limit is
// refused with the limit in the message; the code of each refusal stands beside its limit.

const MIB = 1024 * 1024;

/** A line of a text (`text-too-long`), or a quoted cell over several lines (there too, or `quote-unclosed`): what is longer is no table. */
export const MAX_RECORD_CHARACTERS = 4 * MIB;

/** The text of one cell of a workbook, or one string of a JSON file (`text-too-long`); Excel itself holds 32,767 characters. */
export const MAX_CELL_CHARACTERS = MIB;

/** All parts of a zipped workbook together, unpacked (`unpacked-too-large`): a full sheet of Excel with ten columns has about half. */
export const MAX_UNPACKED_BYTES = 2048 * MIB;

/** From this size on a workbook is also judged by how tightly it is packed, for bombs are small files. */
export const SUSPECT_UNPACKED_BYTES = 64 * MIB;

/** How many times larger than the file its parts may be beyond that size (`unpacked-too-large`); sheets pack about 5 to 30 times. */
export const MAX_PACKING_RATIO = 200;

/** A part of a workbook that is held in memory, such as its styles or its shared strings (`unpacked-too-large`). */
export const MAX_HELD_PART_BYTES = 256 * MIB;

/**
 * A table of an edition, a printed table, `edition.json` or a result of `compute --format json`, which are held in memory
 * (`file-unreadable`, or the fault of that file).
 */
export const MAX_HELD_FILE_BYTES = 64 * MIB;

/** A company file or a profile (`company-unreadable`, `profile-unreadable`): ten thousand sites take half of it. */
export const MAX_YAML_BYTES = 2 * MIB;

/** Parts of a zip file (`unpacked-too-large`); a workbook has a few for each sheet. */
export const MAX_PARTS = 20_000;

/** Rows of a sheet, as Excel has them (`sheet-too-large`). */
export const MAX_SHEET_ROWS = 1_048_576;

/** Columns of a sheet as Excel has them, and of any other table (`sheet-too-large`). */
export const MAX_COLUMNS = 16_384;

/** Cells of a sheet, counted from its first column to the last filled one of each row (`sheet-too-large`): 48 full columns. */
export const MAX_SHEET_CELLS = 50_000_000;

/** An `.xls` file, which is held in memory (`sheet-too-large`); the format ends at 65,536 rows. */
export const MAX_XLS_BYTES = 256 * MIB;

/** A web page that is saved as `.xls`, which is held in memory (`sheet-too-large`). */
export const MAX_PAGE_BYTES = 64 * MIB;

/** Cells of a table of such a page, counted as those of a sheet (`sheet-too-large`). */
export const MAX_PAGE_CELLS = 5_000_000;

/** How deep objects, lists and elements lie in one another (`nested-too-deep`), in YAML too (`company-unreadable`). */
export const MAX_DEPTH = 32;

/** A row group of a Parquet file, unpacked, which is held in memory (`row-group-too-large`). */
export const MAX_ROW_GROUP_BYTES = 512 * MIB;

/** Cells of a row group of a Parquet file (`sheet-too-large`): packed, a column of one value takes no room, whatever its length. */
export const MAX_ROW_GROUP_CELLS = 50_000_000;
