// What is said of sources: queries to databases, files that cannot be read.
import type { PhraseTable } from '../../translation.ts';

export const sourcesPhrases: PhraseTable = {
  'names no database': '沒有指名資料庫',
  'write duckdb: warehouse.duckdb, sqlite: FILE or postgres: DATABASE_URL beside it':
    '請在旁註明 duckdb: warehouse.duckdb、sqlite: 檔案 或 postgres: DATABASE_URL',
  'is a second database': '是第二個資料庫',
  'each profile asks one: keep {0} or {1}': '每個設定檔只向一個資料庫查詢：保留 {0} 或 {1}',
  'has no query': '沒有查詢',
  'write query: SELECT ... FROM bills ORDER BY day beside it': '請在旁註明 query: SELECT ... FROM bills ORDER BY day',
  'is of files, and this profile asks a database': '只適用於檔案，而此設定檔向資料庫查詢',
  'remove it': '請刪除',
  'is the name of a query, and no path or glob': '是查詢的名稱，不可寫路徑或萬用字元',
  'write a plain name, such as warehouse': '請寫簡單的名稱，例如 warehouse',
  'is no name of a variable of the environment': '不是環境變數的名稱',
  'write the name alone, such as DATABASE_URL, and set the variable to the connection':
    '請只寫名稱，例如 DATABASE_URL，並將連線設於該變數',
  '{0} is a query, and not a file: what it says under imports: holds': '{0} 是查詢而非檔案：以 imports: 所註明者為準',
};
