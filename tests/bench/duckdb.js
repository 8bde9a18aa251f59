// The same sums by DuckDB with two threads: quantity by activity, unit, region, class and site, exact as DECIMAL, printed as JSON.
import { DuckDBInstance } from '@duckdb/node-api';
import { COLUMNS, KEY } from './makeTable.js';

const columns = COLUMNS.map((name) => `${name}: '${name === 'quantity' ? 'decimal(18, 6)' : 'varchar'}'`).join(', ');
const file = process.argv[2].replaceAll("'", "''");
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(`
  select ${KEY.join(', ')}, sum(quantity)::varchar
  from read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', columns = {${columns}})
  group by all`);
process.stdout.write(JSON.stringify(reader.getRows().map((row) => row.map((cell) => cell ?? ''))));
