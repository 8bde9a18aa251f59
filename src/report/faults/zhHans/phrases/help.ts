// Help of the commands, by the English words that they are declared with, and what is refused on the command line.
import type { PhraseTable } from '../../translation.ts';

export const helpPhrases: PhraseTable = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'display help for command': '显示命令说明',
  'choices: {0}': '可选：{0}',
  'default: {0}': '默认：{0}',
  ' ({0})': '（{0}）',
  "error: unknown option '{0}'": '错误：没有选项“{0}”',
  "error: unknown command '{0}'": '错误：没有命令“{0}”',
  "error: missing required argument '{0}'": '错误：缺少必要参数“{0}”',
  "error: option '{0}' argument missing": '错误：选项“{0}”缺少参数',
  "error: required option '{0}' not specified": '错误：须指明选项“{0}”',
  "error: option '{0}' argument '{1}' is invalid. Allowed choices are {2}.": '错误：选项“{0}”不接受“{1}”。可选：{2}。',
  "error: command-argument value '{0}' is invalid for argument '{1}'. Allowed choices are {2}.":
    '错误：参数“{1}”不接受“{0}”。可选：{2}。',
  'error: too many arguments. Expected {0} but got {1}.': '错误：参数过多；应为 {0} 个，现有 {1} 个。',
  '(Did you mean {0}?)': '（是否指 {0}？）',
  'Start with: esgcalc compute 2025.csv': '由此开始：esgcalc compute 2025.csv',
  'Exit codes: 0 done, 1 the data have errors, 2 misuse, 3 the machine or esgcalc failed.':
    '退出码：0 完成，1 数据有错误，2 用法有误，3 电脑或 esgcalc 出现故障。',
  '(esgcalc help shows the commands, esgcalc help <command> its options)':
    '（esgcalc help 列出各命令，esgcalc help <command> 列出其选项）',
  'this is a fault of esgcalc itself, not of your data: {0}': '这是 esgcalc 本身的故障，与您的数据无关：{0}',
  'plain-text carbon accounting: the environmental KPI table, exact and explained':
    '纯文本碳核算：环境绩效表，精确而有据可查',
  'output the version number': '显示版本编号',
  'language of what is printed': '输出所用的语言',
  'list the activities and measures that rows may name, with scope and units':
    '列出数据行可用的活动及分母，连同范围及单位',
  'only those whose name in any language holds this text': '只列出任何语言的名称含有此文字者',
  'cross-examine a printed table: sums, the denominators it implies, the factors it must have used':
    '查核已刊印的表：加总、隐含的分母，以及必然采用过的因子',
  'the table as a CSV: a column a year, or key, unit, year, printed; rows by key or label':
    '以 CSV 提供的表：每年一列，或 key、unit、year、printed；各行以键值或标签识别',
  'look for factors of this country or grid, and its parts, only: CN, HK-CLP':
    '只查找此国家或电网及其部分的因子：CN、HK-CLP',
  'how to print it': '输出格式',
  'language of the words': '文字所用的语言',
  'write to a file instead of standard output': '写入文件而非标准输出',
  'colour even where output is no terminal': '即使输出并非终端亦使用颜色',
  'no colour': '不使用颜色',
  'question the data and the figures before they are published': '在发布之前检查数据及数字',
  'as for compute': '与 compute 相同',
  'the table as printed, a CSV as `published:` takes it': '已刊印的表，格式与 `published:` 的 CSV 相同',
  'fail for warnings too, not only for errors': '遇警告亦视为不通过，不只限于错误',
  'list all checks, how each is reported, or why it is left': '列出全部检查、各自的报告方式，或不作检查的原因',
  'the reporting years to check; others are read as history': '要检查的报告年度；其他年度作为历史读取',
  'the company file to use, or none; otherwise esgcalc.yaml beside the files or above them':
    '使用的公司配置文件，或 none；否则采用文件旁或上层的 esgcalc.yaml',
  'listing preset that names factor families for the common activities (default: hkex)':
    '为常见活动指明因子系列的上市地预设组合（默认：hkex）',
  'assessment report of the warming potentials': '变暖潜势所依据的评估报告',
  'compute every year under the factors published by that day; pins are set aside':
    '各年均按该日或之前发布的因子计算；指定的因子暂不采用',
  'with --as-of: keep the pins of the company file': '与 --as-of 并用：保留公司配置文件指定的因子',
  'market-based scope 2 too, even where there are no instruments': '即使没有合同工具，亦计算基于市场的范围二',
  'compare targets with the exact figures instead of the printed decimals': '以精确值而非刊印的小数位与目标比较',
  'print every fault, not only the first hundred of each code': '列出全部问题，而非每个代码只列首一百项',
  'why a figure changed: revenue, use, mix, factor; years, sites, or two results of compute --format json':
    '数字为何改变：收入、用量、结构、因子；可比较年度、场所，或 compute --format json 的两个结果',
  'as for compute; or two results: before.json after.json': '与 compute 相同；或两个结果：before.json after.json',
  'the year to start from; with --by a value of that column, such as a site':
    '起始年度；与 --by 并用时为该列的值，例如场所',
  'the year, or value, to end with': '终结年度或值',
  'compare two values of this column, such as site, in one --year': '比较此列的两个值，例如场所，并以 --year 指明年度',
  'the figure to take apart': '要拆解的数字',
  'the measure that use is seen against, or none': '用量所对照的分母，或 none',
  'tell the mix within what is counted alike (kinds, regions) apart from the factors':
    '把同类项目（种类、地区）的结构与因子分开',
  'how effects are told apart; shapley also where an amount is zero or negative':
    '拆解效应的方法；数值为零或负数时可用 shapley',
  'the first year under the factors of the second': '首年按次年的因子计算',
  'both sides under this edition, for whatever it has factors of': '双方均采用此版本（就其具备的因子而言）',
  'language of the labels': '标签及文字所用的语言',
  'with --by: the year of both sides': '与 --by 并用：双方的年度',
  'compute the KPI table of every year in the files, with targets': '计算文件中各年的绩效表，连同目标',
  'activity files, globs, a folder, or - for standard input; without any, the `data:` of esgcalc.yaml':
    '活动文件、通配符、文件夹，或以 - 代表标准输入；不指明则采用 esgcalc.yaml 的 `data:`',
  'figures for each value of these columns too: site, entity, month, quarter, or any column':
    '另按这些列的每个值列出数字：site、entity、month、quarter 或任何列',
  'the reporting years wanted, such as 2025 or 2023-2025; a row outside them is an error in a file that is named':
    '所需的报告年度，例如 2025 或 2023-2025；指明的文件中如有其他年度的行，即属错误',
  'begin CSV with a byte order mark, for spreadsheets': 'CSV 以字节顺序标记（BOM）开头，供电子表格使用',
  'explain one figure: sum, product, factor, source, unit steps; or write all of it as an evidence pack':
    '解释一个数字：加总、乘积、因子、来源、单位换算；或全部写成凭证包',
  'the key of a KPI, such as ghg_intensity; `esgcalc compute --format csv` shows all':
    '指标的键值，例如 ghg_intensity；`esgcalc compute --format csv` 列出全部',
  'list the rows too': '同时列出数据行',
  'the figure of one group, as compute --by has it; may stand several times':
    '某一组别的数字（组别如 compute --by 所列）；可多次使用',
  'the targets on the figure: limit, comparison, headroom, status and why':
    '该数字的目标：限值、比较、余量、状况及原因',
  'what changed since that year: both sides of every part that differs': '自该年以来的变化：列出每个不同部分的前后数值',
  'show so many levels and say what is below': '只显示若干层，并说明其下有什么',
  'every ledger line of a long sum, not only the largest': '列出长加总的每个汇总行，而非只列最大者',
  'write every figure into the folder of --output, to be recomputed in a spreadsheet':
    '把每个数字写入 --output 的文件夹，供电子表格重新计算',
  'write to a file instead of standard output; with --all the folder': '写入文件而非标准输出；与 --all 并用时为文件夹',
  'the year of the figure; otherwise the last one': '数字所属年度；不指明则为最后一年',
  'look through the factor library; say what an edition changes': '浏览因子库；说明版本带来的变化',
  'list factors with value, unit, kind, data year and whether they were checked':
    '列出因子的数值、单位、种类、数据年份及是否已核对',
  'of this family or edition': '属此系列或版本',
  'for this region, such as CN-SH': '适用于此地区，例如 CN-SH',
  'for this activity, in any of the three languages': '适用于此活动，可用三种语言',
  'of this kind, such as average or footprint': '属此种类，例如 average 或 footprint',
  'whose data describe this year': '数据描述此年份',
  'whose id, source or note holds this text': '其 id、来源或备注含有此文字',
  'show a factor or an edition: values, source, licence, and the history of its family':
    '显示因子或版本：数值、来源、许可条款，以及系列的历史',
  'a factor, such as cn-grid-average-2023/electricity@CN, or an edition':
    '因子，例如 cn-grid-average-2023/electricity@CN，或版本',
  'say which factor an activity stands on, what was considered, and why the rest was passed over':
    '说明活动采用哪个因子、考虑过什么，以及为何不采用其他',
  'the activity, in any of the three languages': '活动，可用三种语言',
  'the region of the row, such as CN-SH or HK-CLP': '该行的地区，例如 CN-SH 或 HK-CLP',
  'the reporting year': '报告年度',
  'the class of the row': '该行的类别',
  'the unit of the row; otherwise the usual one': '该行的单位；不指明则用惯常单位',
  'under the factors published by that day': '按该日或之前发布的因子',
  'greenhouse gases or exhaust gases': '温室气体或废气',
  'what changed between two editions or folders of editions: added, removed, changed':
    '两个版本或版本文件夹之间的变化：新增、移除、更改',
  'an edition, its folder, a folder of editions, or one of a git revision: HEAD~1:factors':
    '版本、其文件夹、版本文件夹，或 git 修订版本中的文件夹：HEAD~1:factors',
  'the same of the newer state': '较新状态的同类项目',
  'exit 1 where anything differs, for CI': '如有任何不同，退出码为 1，供持续集成使用',
  'what a change of edition does to each KPI, and which ledger lines move':
    '更换版本对各指标的影响，以及哪些汇总行有变',
  'the edition as it was': '原有版本',
  'the edition that takes its place': '取而代之的版本',
  'exit 1 where a KPI moves by more than this, such as 1%': '指标变化超过此数时，退出码为 1，例如 1%',
  'the reporting years wanted, such as 2025 or 2023-2025': '所需的报告年度，例如 2025 或 2023-2025',
  'check editions: fields, dates, names, units, and values that cannot be; every fault at once':
    '检查版本：字段、日期、名称、单位及不合理的数值；一次列出全部问题',
  "a folder of editions, or of one; otherwise the program's and the company's own":
    '版本文件夹或单一版本的文件夹；不指明则检查程序及公司自有的版本',
  'start a company: asks on the terminal, or takes the answers as options; overwrites nothing':
    '开始一间公司：在终端提问，或以选项提供答案；不会覆写任何文件',
  'where to write; made if it is not there': '写入的位置；不存在则建立',
  'name of the organisation; with it nothing is asked': '机构名称；提供后不再提问',
  'the reporting year to fill first': '首先填写的报告年度',
  'last day of the reporting year (default: 12-31)': '报告年度的终日（默认：12-31）',
  'a site and its region, such as Central:HK-HKE; may stand several times':
    '场所及其地区，例如 Central:HK-HKE；可多次使用',
  'what is used, with commas between (default: electricity, water, waste, business travel)':
    '使用的项目，以逗号分隔（默认：electricity, water, waste, business travel）',
  'what revenue is counted in (default: HKD 1M)': '收入的计算单位（默认：HKD 1M）',
  'language of the tables: en, zh-Hant, zh-Hans (default: en)': '表格语言：en、zh-Hant、zh-Hans（默认：en）',
  'write a filled example company instead, ready to compute': '改为写入已填妥的示范公司，可立即计算',
  'print the schema of esgcalc.yaml, edition.json, the JSON result, or a table, for editors and validators':
    '输出 esgcalc.yaml、edition.json、JSON 结果或表格的架构描述，供编辑器及验证工具使用',
  'which one': '哪一个',
  'list the sites of esgcalc.yaml, or with --regions where a site may lie':
    '列出 esgcalc.yaml 的场所，或以 --regions 列出场所可属的地区',
  'only those that hold this text in any column': '只列出任何一列含有此文字者',
  'the company file to use; otherwise esgcalc.yaml here or above':
    '使用的公司配置文件；否则采用此处或上层的 esgcalc.yaml',
  'the countries, provinces and grids that a site may be placed in': '场所可属的国家、省份及电网',
  'how sure the totals are, and how good the data behind them': '总数有多确定，以及背后的数据质量',
  'the range by simulation too (200000 draws where no number is given)':
    '同时以模拟得出区间（不指明次数则抽样 200000 次）',
  'where the simulation starts: the same seed gives the same draws': '模拟的起点：相同种子得出相同抽样',
  'the reporting years to look at': '要查看的报告年度',
  'list the units that rows may be written in, or say what one means': '列出数据行可用的单位，或说明某单位的意思',
  'a unit as you would write it, such as 万千瓦时 or tCO2e/RMB 100M; or a dimension, such as energy':
    '您会写的单位，例如 万千瓦时 或 tCO2e/RMB 100M；或量纲，例如 energy',
  'recompute and compare with expected figures; exit 1 where one is not as expected':
    '重新计算并与预期数字比较；如有不符，退出码为 1',
  'a CSV of expected figures: key, unit and a column a year, or key, unit, year, printed':
    '预期数字的 CSV：key、unit 及每年一列，或 key、unit、year、printed',
  'how far figures may be off: 0.01 in their unit, or 0.1% (default: not at the printed decimals)':
    '数字可相差多少：以其单位计 0.01，或 0.1%（默认：刊印小数位不可相差）',
  'known differences: a CSV of key, year, expected, computed, why':
    '已知差异：包含 key、year、expected、computed、why 的 CSV',
  'the reporting years to compute': '要计算的报告年度',
  'the help of a command, or a text on a topic': '命令的帮助，或某一主题的短文',
  'a command, such as factors show, or a topic': '命令（例如 factors show）或主题',
  'print the script that completes commands, options, keys, factors and columns as you type':
    '输出命令行补全的脚本：输入时补全命令、选项、指标代码、因子和列名',
  'for which shell': '供哪一种 shell 使用',
  'print the words that may stand next, for the scripts of esgcalc completion':
    '输出接下来可填的字词，供 esgcalc completion 的脚本使用',
  'the words after the name of the program, the last one as far as it is typed':
    '程序名称之后的字词，最后一个只须输入部分',
  'lines and bars in ASCII signs': '以 ASCII 符号绘制线条和条形',
  'on a terminal, show it page by page, with $PAGER or less': '在终端以 $PAGER 或 less 逐页显示',
  'the disclosure index: what answers each item of it, or why nothing does':
    '内容索引：各披露项目由什么回应，或为何没有回应',
  'bars and trends beside the table: scopes, categories, targets against their limits':
    '表旁加上条形和走势：范围、类别、目标与上限对照',
  'Examples:': '例子：',
  'Topics, for esgcalc help TOPIC: {0}': '主题（esgcalc help 主题）：{0}',
  'error: there is no command or topic {0}{1}': '错误：没有命令或主题“{0}”{1}',
  '; did you mean {0}?': '；是否指 {0}？',
  'topics: {0}': '主题：{0}',
  'CSV with a column a year, as printed, with changes and footnotes': '每年一列的 CSV，按刊印方式，连同变化及附注',
  'a column of the activity table that is the same in every row: --set activity=electricity':
    '活动表中每行相同的列：--set activity=electricity',
  'a column that is the same in every row: --constant unit=kWh': '每行相同的列：--constant unit=kWh',
  'a workbook, CSV, JSON or Parquet file, or - for standard input':
    '工作簿、CSV、JSON 或 Parquet 文件，或以 - 代表标准输入',
  'activity files, aggregates among them, globs, a folder, or - for standard input':
    '活动文件（包括汇总文件）、通配符、文件夹，或以 - 代表标准输入',
  'add rows up into fewer rows, each with the number of rows it stands for; `compute` gives the same figures from them':
    '把数据行加总为较少的行，各自注明所代表的行数；`compute` 由此得出相同数字',
  'columns to keep apart that decide no figure, such as supplier or one of your own':
    '须分开保留而不影响数字的列，例如 supplier 或自订列',
  'how long days are added up over': '按日数据加总的期间',
  'how many decimals a row may have, up to 18': '每行最多的小数位数，上限 18',
  'a mapping profile whose columns and constants hold for the table too':
    '导入配置文件，其中的 columns 与 constants 也适用于该表',
  'how our columns are called there: date=bill_date,quantity=kwh,activity=kind; other columns of yours part the sums too':
    '各列在该处的名称：date=bill_date,quantity=kwh,activity=kind；自订的其他列亦会分开加总',
  'language of the report': '报告所用的语言',
  'language of what is told': '说明所用的语言',
  'on the page: the disclosure index of a framework': '在页面上：某一框架的披露索引',
  'print one SQL statement that adds the rows of a table up, guarded; `compute` takes its result':
    '输出一条带防护的 SQL 语句，把数据表的行加总；其结果可供 `compute` 使用',
  'read a file as it comes into rows of activities: through its profile, or with a guess at one that you correct':
    '把原始文件读成活动数据行：采用其导入配置文件，或由程序推测后由您更正',
  'the company file to use, or none; otherwise esgcalc.yaml beside the file or above it':
    '使用的公司配置文件，或 none；否则采用文件旁或上层的 esgcalc.yaml',
  'the encoding of a text: utf-8, gb18030, big5-hkscs, utf-16le': '文字的编码：utf-8、gb18030、big5-hkscs、utf-16le',
  'the engine': '数据库引擎',
  'the file to write; its ending says what it becomes: .html or .xlsx':
    '要写入的文件；由扩展名决定格式：.html 或 .xlsx',
  'the order of day and month in 03/04/2025': '03/04/2025 中日与月的次序',
  'the profile to read it with; otherwise that of imports: in esgcalc.yaml, or a guess':
    '读取时采用的导入配置文件；不指明则采用 esgcalc.yaml 的 imports:，或由程序推测',
  'the sheet of a workbook': '工作簿的工作表',
  'the table, such as bills or finance.bills; "a.b" in quotes is one name':
    '数据表，例如 bills 或 finance.bills；加引号的 "a.b" 属一个名称',
  'what stands before the decimals': '小数点的符号',
  'what to print: the guess, or the rows as CSV': '输出内容：推测结果，或以 CSV 输出数据行',
  'write the guessed profile to a file that is not there yet': '把推测的导入配置文件写入尚未存在的文件',
  'write the rows to a file': '把数据行写入文件',
  'write the whole report as one file: figures, targets, factors and sources':
    '把整份报告写成一个文件：数字、目标、因子及来源',
  'add rows up where they are: DuckDB, over Parquet, CSV, JSON and its own files':
    '就地加总数据行：DuckDB 可处理 Parquet、CSV、JSON 及其自有文件',
};
