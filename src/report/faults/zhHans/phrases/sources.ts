// What is said of sources: queries to databases, files that cannot be read.
import type { PhraseTable } from '../../translation.ts';

export const sourcesPhrases: PhraseTable = {
  'names no database': '没有指明数据库',
  'write duckdb: warehouse.duckdb, sqlite: FILE or postgres: DATABASE_URL beside it':
    '请在旁注明 duckdb: warehouse.duckdb、sqlite: 文件 或 postgres: DATABASE_URL',
  'is a second database': '是第二个数据库',
  'each profile asks one: keep {0} or {1}': '每个配置文件只向一个数据库查询：保留 {0} 或 {1}',
  'has no query': '没有查询',
  'write query: SELECT ... FROM bills ORDER BY day beside it': '请在旁注明 query: SELECT ... FROM bills ORDER BY day',
  'is of files, and this profile asks a database': '只适用于文件，而此配置文件向数据库查询',
  'remove it': '请删除',
  'is the name of a query, and no path or glob': '是查询的名称，不可写路径或通配符',
  'write a plain name, such as warehouse': '请写简单的名称，例如 warehouse',
  'is no name of a variable of the environment': '不是环境变量的名称',
  'write the name alone, such as DATABASE_URL, and set the variable to the connection':
    '请只写名称，例如 DATABASE_URL，并将连接设于该变量',
  '{0} is a query, and not a file: what it says under imports: holds': '{0} 是查询而非文件：以 imports: 所注明者为准',
};
