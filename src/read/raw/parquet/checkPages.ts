// Looks over the pages of a row group before the library unpacks them. It believes what a page says of itself: how many values it has,
// how often one is repeated, how much of a text is that of the one before; a few bytes could ask for all memory that way.
import type { AsyncBuffer, ColumnMetaData, Compressors, PageHeader, RowGroup, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getTreePath } from 'hyparquet/src/schema.js';
import { rowGroupTooLarge, sheetTooLarge } from '../../../domain/faults/sourceFaults.ts';
import { phrase } from '../../../domain/phrase.ts';
import { MAX_ROW_GROUP_BYTES, MAX_ROW_GROUP_CELLS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { checkRuns, readerOf, type Reader } from './checkRuns.ts';

/** What the pages of a file are read with. */
export type PageFile = {
  readonly shown: string;
  readonly buffer: AsyncBuffer;
  readonly schema: SchemaTree;
  readonly compressors: Compressors;
};

/** Throws where a page of the group asks for more than it may, or breaks off. */
export async function checkPages(file: PageFile, { columns }: RowGroup): Promise<void> {
  let values = 0;
  for (const { meta_data: chunk } of columns) {
    if (chunk === undefined) continue;
    const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
    const bytes = await file.buffer.slice(start, start + Number(chunk.total_compressed_size));
    values += checkChunk(file, chunk, new Uint8Array(bytes));
    if (values > MAX_ROW_GROUP_CELLS)
      throw new Refusal(
        sheetTooLarge(
          { file: file.shown },
          { what: phrase`the pages of a row group have ${values} cells`, limit: MAX_ROW_GROUP_CELLS },
        ),
      );
  }
}

/** The values that all pages of a column have together. */
function checkChunk(file: PageFile, chunk: ColumnMetaData, bytes: Uint8Array): number {
  const path = getTreePath(file.schema, chunk.path_in_schema);
  const levels = [getMaxRepetitionLevel(path), getMaxDefinitionLevel(path)];
  const reader = readerOf(bytes);
  let values = 0;
  // As the library does: a last byte is no page.
  while (reader.offset < bytes.length - 1) {
    const header = parquetHeader(reader);
    const size = header.compressed_page_size;
    if (!(size >= 0 && reader.offset + size <= bytes.length)) throw new Error(`a page of ${size} bytes breaks off`);
    const packed = bytes.subarray(reader.offset, reader.offset + size);
    reader.offset += size;
    const { data_page_header: first, data_page_header_v2: second, dictionary_page_header: words } = header;
    const count = (second ?? first ?? words)?.num_values ?? 0;
    if (count < 0) throw new Error(`a page of ${count} values`);
    values += count;
    if (values > MAX_ROW_GROUP_CELLS) return values;
    if (header.type === 'DATA_PAGE') checkFirst(file, header, chunk, levels, packed);
    else if (header.type === 'DATA_PAGE_V2') checkSecond(file, header, chunk, levels, packed);
  }
  return values;
}

/** A page whose levels are packed with its values. */
function checkFirst(
  file: PageFile,
  header: PageHeader,
  chunk: ColumnMetaData,
  levels: readonly number[],
  packed: Uint8Array,
): void {
  const { num_values: count, encoding } = header.data_page_header ?? { num_values: 0, encoding: 'PLAIN' };
  if (levels.every((level) => level === 0) && encoding === 'PLAIN') return;
  const page = readerOf(unpacked(file, chunk, packed, header.uncompressed_page_size));
  const [repetition = 0, definition = 0] = levels;
  if (repetition > 0) checkRuns(page, bitsOf(repetition), count, 'sized levels');
  const start = page.offset;
  if (definition > 0) checkRuns(page, bitsOf(definition), count, 'sized levels');
  checkValues(page, encoding, chunk, count);
  if (encoding === 'DELTA_BYTE_ARRAY') checkTexts(file, page, count - nullsIn(page, start, definition, count));
}

/** A page whose levels stand unpacked before its values. */
function checkSecond(
  file: PageFile,
  header: PageHeader,
  chunk: ColumnMetaData,
  levels: readonly number[],
  packed: Uint8Array,
): void {
  const page = header.data_page_header_v2;
  if (page === undefined) return;
  const { num_values: count, encoding } = page;
  const sizes = [page.repetition_levels_byte_length, page.definition_levels_byte_length];
  let start = 0;
  for (const [index, level] of levels.entries()) {
    if (level > 0) checkRuns(readerOf(packed.subarray(start)), bitsOf(level), count, 'levels');
    start += sizes[index] ?? 0;
  }
  if (encoding === 'PLAIN') return;
  const rest = packed.subarray(start);
  const size = header.uncompressed_page_size - start;
  const values = readerOf(page.is_compressed === false ? rest : unpacked(file, chunk, rest, size));
  checkValues(values, encoding, chunk, count);
  if (encoding === 'DELTA_BYTE_ARRAY') checkTexts(file, values, count - page.num_nulls);
}

/** What stands for the values: places in a dictionary, or runs of truths. */
function checkValues(page: Reader, encoding: string, { type }: ColumnMetaData, count: number): void {
  if (page.offset >= page.view.byteLength) return;
  if (encoding.endsWith('DICTIONARY')) {
    const bits = page.view.getUint8(page.offset++);
    if (bits > 32) throw new Error(`a place in a dictionary takes ${bits} bits`);
    checkRuns(page, bits, count, 'values');
  } else if (encoding === 'RLE' && type === 'BOOLEAN') {
    page.offset += 4;
    checkRuns(page, 1, count, 'values');
  }
}

/** Texts that begin like the one before: each is as long as what it takes from that and what it adds. */
function checkTexts({ shown }: PageFile, page: Reader, count: number): void {
  let bytes = 0;
  for (let part = 0; part < 2; part++) {
    const lengths = new Int32Array(Math.max(0, count));
    deltaBinaryUnpack(page, count, lengths);
    for (const length of lengths) bytes += Math.max(0, length);
  }
  if (bytes > MAX_ROW_GROUP_BYTES)
    throw new Refusal(rowGroupTooLarge({ file: shown }, { bytes, limit: MAX_ROW_GROUP_BYTES }));
}

/** How many of the values of a page are null, by its definition levels. */
function nullsIn({ view }: Reader, offset: number, whole: number, count: number): number {
  if (whole === 0) return 0;
  const levels = new Int32Array(count);
  readRleBitPackedHybrid({ view, offset }, bitsOf(whole), levels);
  return levels.reduce((nulls, level) => nulls + (level < whole ? 1 : 0), 0);
}

function unpacked({ compressors }: PageFile, { codec }: ColumnMetaData, packed: Uint8Array, size: number): Uint8Array {
  return codec === 'UNCOMPRESSED' ? packed : (compressors[codec]?.(packed, size) ?? packed);
}

/** How many bits a level up to this one takes. */
function bitsOf(level: number): number {
  return 32 - Math.clz32(level);
}
