// Examples of every command, as they stand in its help; each runs as it is written in a folder such as fixtures/vcredit.

/** By how a command is called. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  compute: [
    'esgcalc compute 2025.csv',
    'esgcalc compute --year 2024-2025 --lang zh-Hant --chart',
    'esgcalc compute --by month --format csv --output months.csv',
    'esgcalc compute --index hkex --year 2025',
  ],
  explain: [
    'esgcalc explain ghg_intensity',
    'esgcalc explain scope2_location --year 2024 --rows',
    'esgcalc explain ghg_intensity --target',
    'esgcalc explain --all --output evidence',
  ],
  compare: [
    'esgcalc compare --from 2024 --to 2025',
    'esgcalc compare --from 2024 --to 2025 --kpi electricity_consumption --format csv',
    'esgcalc compare --from 2024 --to 2025 --like-for-like',
  ],
  audit: ['esgcalc audit published.csv', 'esgcalc audit published.csv --region CN --lang zh-Hant'],
  uncertainty: ['esgcalc uncertainty', 'esgcalc uncertainty 2025.csv --simulate 2000 --format json'],
  check: ['esgcalc check', 'esgcalc check --strict --format sarif --output check.sarif', 'esgcalc check --list'],
  'factors list': ['esgcalc factors list --activity electricity --region CN --year 2023'],
  'factors show': ['esgcalc factors show cn-grid-average-2023/electricity@CN'],
  'factors choose': ['esgcalc factors choose electricity --region CN-SH --year 2025'],
  'factors diff': ['esgcalc factors diff cn-grid-average-2022 cn-grid-average-2023'],
  'factors impact': ['esgcalc factors impact --from cn-grid-average-2023 --to cn-grid-average-2022'],
  'factors validate': ['esgcalc factors validate factors'],
  aggregate: ['esgcalc aggregate 2024.csv 2025.csv --output sums.csv'],
  sql: [
    'esgcalc sql --dialect duckdb --table bills --columns date=bill_date,quantity=kwh,activity=kind --constant unit=kWh',
  ],
  report: ['esgcalc report --output report.html', 'esgcalc report --year 2025 --lang zh-Hant --output kpi.xlsx'],
  import: ['esgcalc import 2025.csv', 'esgcalc import 2025.csv --format csv --output rows.csv'],
  init: ['esgcalc init new --name "Example Limited" --year 2025 --site Central:HK-HKE'],
  sites: ['esgcalc sites', 'esgcalc sites --regions hong'],
  verify: [
    'esgcalc verify published.csv --known known.csv',
    'esgcalc verify published.csv --known known.csv --format junit',
  ],
  units: ['esgcalc units 万千瓦时', 'esgcalc units energy'],
  activities: ['esgcalc activities electricity', 'esgcalc activities 汽油'],
  schema: ['esgcalc schema company'],
  completion: ['esgcalc completion bash', 'esgcalc completion zsh', 'esgcalc completion fish'],
  help: ['esgcalc help factors show', 'esgcalc help dates', 'esgcalc help dates --lang zh-Hant'],
};
