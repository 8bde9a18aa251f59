// The same sums by DuckDB: quantity by activity, unit, region, class and site, exact as DECIMAL, printed as JSON.
import { DuckDBInstance } from '@duckdb/node-api';

const [, , path, threads = '2'] = process.argv;
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(`
  select activity, unit, region, class, site, sum(quantity)::varchar
  from read_csv('${path.replaceAll("'", "''")}', header = true, delim = ',', quote = '"', escape = '"', columns = {
    date: 'varchar', site: 'varchar', activity: 'varchar', class: 'varchar', quantity: 'decimal(18, 6)',
    unit: 'varchar', region: 'varchar', evidence: 'varchar', note: 'varchar'})
  group by all`);
process.stdout.write(JSON.stringify(reader.getRows()));
