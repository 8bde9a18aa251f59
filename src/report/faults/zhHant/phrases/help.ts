// Help of the commands, by the English words that they are declared with, and what is refused on the command line.
import type { PhraseTable } from '../../translation.ts';

export const helpPhrases: PhraseTable = {
  'Usage:': '用法：',
  'Arguments:': '參數：',
  'Options:': '選項：',
  'Commands:': '指令：',
  'display help for command': '顯示指令說明',
  'choices: {0}': '可選：{0}',
  'default: {0}': '預設：{0}',
  ' ({0})': '（{0}）',
  "error: unknown option '{0}'": '錯誤：沒有選項「{0}」',
  "error: unknown command '{0}'": '錯誤：沒有指令「{0}」',
  "error: missing required argument '{0}'": '錯誤：缺少必要參數「{0}」',
  "error: option '{0}' argument missing": '錯誤：選項「{0}」缺少參數',
  "error: required option '{0}' not specified": '錯誤：須指明選項「{0}」',
  "error: option '{0}' argument '{1}' is invalid. Allowed choices are {2}.":
    '錯誤：選項「{0}」不接受「{1}」。可選：{2}。',
  "error: command-argument value '{0}' is invalid for argument '{1}'. Allowed choices are {2}.":
    '錯誤：參數「{1}」不接受「{0}」。可選：{2}。',
  'error: too many arguments. Expected {0} but got {1}.': '錯誤：參數過多；應為 {0} 個，現有 {1} 個。',
  '(Did you mean {0}?)': '（是否指 {0}？）',
  'Start with: esgcalc compute 2025.csv': '由此開始：esgcalc compute 2025.csv',
  'Exit codes: 0 done, 1 the data have errors, 2 misuse, 3 the machine or esgcalc failed.':
    '結束代碼：0 完成，1 數據有錯誤，2 用法有誤，3 電腦或 esgcalc 出現故障。',
  '(esgcalc help shows the commands, esgcalc help <command> its options)':
    '（esgcalc help 列出各指令，esgcalc help <command> 列出其選項）',
  'this is a fault of esgcalc itself, not of your data: {0}': '這是 esgcalc 本身的故障，與您的數據無關：{0}',
  'plain-text carbon accounting: the environmental KPI table, exact and explained':
    '純文字碳核算：環境績效表，精確而有據可查',
  'output the version number': '顯示版本編號',
  'language of what is printed': '輸出所用的語言',
  'list the activities and measures that rows may name, with scope and units':
    '列出數據行可用的活動及分母，連同範圍及單位',
  'only those whose name in any language holds this text': '只列出任何語言的名稱含有此文字者',
  'cross-examine a printed table: sums, the denominators it implies, the factors it must have used':
    '查核已刊印的表：加總、隱含的分母，以及必然採用過的因子',
  'the table as a CSV: a column a year, or key, unit, year, printed; rows by key or label':
    '以 CSV 提供的表：每年一欄，或 key、unit、year、printed；各行以鍵值或標籤識別',
  'look for factors of this country or grid, and its parts, only: CN, HK-CLP':
    '只查找此國家或電網及其部分的因子：CN、HK-CLP',
  'how to print it': '輸出格式',
  'language of the words': '文字所用的語言',
  'write to a file instead of standard output': '寫入檔案而非標準輸出',
  'colour even where output is no terminal': '即使輸出並非終端機亦使用顏色',
  'no colour': '不使用顏色',
  'question the data and the figures before they are published': '在發佈之前檢查數據及數字',
  'as for compute': '與 compute 相同',
  'the table as printed, a CSV as `published:` takes it': '已刊印的表，格式與 `published:` 的 CSV 相同',
  'fail for warnings too, not only for errors': '遇警告亦視為不通過，不只限於錯誤',
  'list all checks, how each is reported, or why it is left': '列出全部檢查、各自的報告方式，或不作檢查的原因',
  'the reporting years to check; others are read as history': '要檢查的匯報年度；其他年度作為歷史讀取',
  'the company file to use, or none; otherwise esgcalc.yaml beside the files or above them':
    '使用的公司設定檔，或 none；否則採用檔案旁或上層的 esgcalc.yaml',
  'listing preset that names factor families for the common activities (default: hkex)':
    '為常見活動指明因子系列的上市地預設組合（預設：hkex）',
  'assessment report of the warming potentials': '升溫潛能值所依據的評估報告',
  'compute every year under the factors published by that day; pins are set aside':
    '各年均按該日或之前發佈的因子計算；指定的因子暫不採用',
  'with --as-of: keep the pins of the company file': '與 --as-of 並用：保留公司設定檔指定的因子',
  'market-based scope 2 too, even where there are no instruments': '即使沒有合約文書，亦計算以市場為基準的範圍二',
  'compare targets with the exact figures instead of the printed decimals': '以精確值而非刊印的小數位與目標比較',
  'print every fault, not only the first hundred of each code': '列出全部問題，而非每個代碼只列首一百項',
  'why a figure changed: revenue, use, mix, factor; years, sites, or two results of compute --format json':
    '數字為何改變：收入、用量、結構、因子；可比較年度、場所，或 compute --format json 的兩個結果',
  'as for compute; or two results: before.json after.json': '與 compute 相同；或兩個結果：before.json after.json',
  'the year to start from; with --by a value of that column, such as a site':
    '起始年度；與 --by 並用時為該欄的值，例如場所',
  'the year, or value, to end with': '終結年度或值',
  'compare two values of this column, such as site, in one --year': '比較此欄的兩個值，例如場所，並以 --year 指明年度',
  'the figure to take apart': '要拆解的數字',
  'the measure that use is seen against, or none': '用量所對照的分母，或 none',
  'tell the mix within what is counted alike (kinds, regions) apart from the factors':
    '把同類項目（種類、地區）的結構與因子分開',
  'how effects are told apart; shapley also where an amount is zero or negative':
    '拆解效應的方法；數值為零或負數時可用 shapley',
  'the first year under the factors of the second': '首年按次年的因子計算',
  'both sides under this edition, for whatever it has factors of': '雙方均採用此版本（就其具備的因子而言）',
  'language of the labels': '標籤及文字所用的語言',
  'with --by: the year of both sides': '與 --by 並用：雙方的年度',
  'compute the KPI table of every year in the files, with targets': '計算檔案中各年的績效表，連同目標',
  'activity files, globs, a folder, or - for standard input; without any, the `data:` of esgcalc.yaml':
    '活動檔案、萬用字元、資料夾，或以 - 代表標準輸入；不指明則採用 esgcalc.yaml 的 `data:`',
  'figures for each value of these columns too: site, entity, month, quarter, or any column':
    '另按這些欄的每個值列出數字：site、entity、month、quarter 或任何欄',
  'the reporting years wanted, such as 2025 or 2023-2025; a row outside them is an error in a file that is named':
    '所需的匯報年度，例如 2025 或 2023-2025；指明的檔案中如有其他年度的行，即屬錯誤',
  'begin CSV with a byte order mark, for spreadsheets': 'CSV 以位元組順序標記（BOM）開首，供試算表使用',
  'explain one figure: sum, product, factor, source, unit steps; or write all of it as an evidence pack':
    '解釋一個數字：加總、乘積、因子、來源、單位換算；或全部寫成憑證包',
  'the key of a KPI, such as ghg_intensity; `esgcalc compute --format csv` shows all':
    '指標的鍵值，例如 ghg_intensity；`esgcalc compute --format csv` 列出全部',
  'list the rows too': '同時列出數據行',
  'the figure of one group, as compute --by has it; may stand several times':
    '某一組別的數字（組別如 compute --by 所列）；可多次使用',
  'the targets on the figure: limit, comparison, headroom, status and why':
    '該數字的目標：限值、比較、餘量、狀況及原因',
  'what changed since that year: both sides of every part that differs': '自該年以來的變動：列出每個不同部分的前後數值',
  'show so many levels and say what is below': '只顯示若干層，並說明其下有甚麼',
  'every ledger line of a long sum, not only the largest': '列出長加總的每個匯總行，而非只列最大者',
  'write every figure into the folder of --output, to be recomputed in a spreadsheet':
    '把每個數字寫入 --output 的資料夾，供試算表重新計算',
  'write to a file instead of standard output; with --all the folder': '寫入檔案而非標準輸出；與 --all 並用時為資料夾',
  'the year of the figure; otherwise the last one': '數字所屬年度；不指明則為最後一年',
  'look through the factor library; say what an edition changes': '瀏覽因子庫；說明版本帶來的變動',
  'list factors with value, unit, kind, data year and whether they were checked':
    '列出因子的數值、單位、種類、數據年份及是否已核對',
  'of this family or edition': '屬此系列或版本',
  'for this region, such as CN-SH': '適用於此地區，例如 CN-SH',
  'for this activity, in any of the three languages': '適用於此活動，可用三種語言',
  'of this kind, such as average or footprint': '屬此種類，例如 average 或 footprint',
  'whose data describe this year': '數據描述此年份',
  'whose id, source or note holds this text': '其 id、來源或備註含有此文字',
  'show a factor or an edition: values, source, licence, and the history of its family':
    '顯示因子或版本：數值、來源、授權條款，以及系列的歷史',
  'a factor, such as cn-grid-average-2023/electricity@CN, or an edition':
    '因子，例如 cn-grid-average-2023/electricity@CN，或版本',
  'say which factor an activity stands on, what was considered, and why the rest was passed over':
    '說明活動採用哪個因子、考慮過甚麼，以及為何不採用其他',
  'the activity, in any of the three languages': '活動，可用三種語言',
  'the region of the row, such as CN-SH or HK-CLP': '該行的地區，例如 CN-SH 或 HK-CLP',
  'the reporting year': '匯報年度',
  'the class of the row': '該行的類別',
  'the unit of the row; otherwise the usual one': '該行的單位；不指明則用慣常單位',
  'under the factors published by that day': '按該日或之前發佈的因子',
  'greenhouse gases or exhaust gases': '溫室氣體或廢氣',
  'what changed between two editions or folders of editions: added, removed, changed':
    '兩個版本或版本資料夾之間的變動：新增、移除、更改',
  'an edition, its folder, a folder of editions, or one of a git revision: HEAD~1:factors':
    '版本、其資料夾、版本資料夾，或 git 修訂版中的資料夾：HEAD~1:factors',
  'the same of the newer state': '較新狀態的同類項目',
  'exit 1 where anything differs, for CI': '如有任何不同，結束代碼為 1，供持續整合使用',
  'what a change of edition does to each KPI, and which ledger lines move':
    '更換版本對各指標的影響，以及哪些匯總行有變',
  'the edition as it was': '原有版本',
  'the edition that takes its place': '取而代之的版本',
  'exit 1 where a KPI moves by more than this, such as 1%': '指標變動超過此數時，結束代碼為 1，例如 1%',
  'the reporting years wanted, such as 2025 or 2023-2025': '所需的匯報年度，例如 2025 或 2023-2025',
  'check editions: fields, dates, names, units, and values that cannot be; every fault at once':
    '檢查版本：欄位、日期、名稱、單位及不合理的數值；一次列出全部問題',
  "a folder of editions, or of one; otherwise the program's and the company's own":
    '版本資料夾或單一版本的資料夾；不指明則檢查程式及公司自有的版本',
  'start a company: asks on the terminal, or takes the answers as options; overwrites nothing':
    '開始一間公司：在終端機提問，或以選項提供答案；不會覆寫任何檔案',
  'where to write; made if it is not there': '寫入的位置；不存在則建立',
  'name of the organisation; with it nothing is asked': '機構名稱；提供後不再提問',
  'the reporting year to fill first': '首先填寫的匯報年度',
  'last day of the reporting year (default: 12-31)': '匯報年度的終日（預設：12-31）',
  'a site and its region, such as Central:HK-HKE; may stand several times':
    '場所及其地區，例如 Central:HK-HKE；可多次使用',
  'what is used, with commas between (default: electricity, water, waste, business travel)':
    '使用的項目，以逗號分隔（預設：electricity, water, waste, business travel）',
  'what revenue is counted in (default: HKD 1M)': '收入的計算單位（預設：HKD 1M）',
  'language of the tables: en, zh-Hant, zh-Hans (default: en)': '表格語言：en、zh-Hant、zh-Hans（預設：en）',
  'write a filled example company instead, ready to compute': '改為寫入已填妥的示範公司，可即時計算',
  'print the schema of esgcalc.yaml, edition.json, the JSON result, or a table, for editors and validators':
    '輸出 esgcalc.yaml、edition.json、JSON 結果或表格的結構描述，供編輯器及驗證工具使用',
  'which one': '哪一個',
  'list the sites of esgcalc.yaml, or with --regions where a site may lie':
    '列出 esgcalc.yaml 的場所，或以 --regions 列出場所可屬的地區',
  'only those that hold this text in any column': '只列出任何一欄含有此文字者',
  'the company file to use; otherwise esgcalc.yaml here or above':
    '使用的公司設定檔；否則採用此處或上層的 esgcalc.yaml',
  'the countries, provinces and grids that a site may be placed in': '場所可屬的國家、省份及電網',
  'how sure the totals are, and how good the data behind them': '總數有多確定，以及背後的數據質量',
  'the range by simulation too (200000 draws where no number is given)':
    '同時以模擬得出區間（不指明次數則抽樣 200000 次）',
  'where the simulation starts: the same seed gives the same draws': '模擬的起點：相同種子得出相同抽樣',
  'the reporting years to look at': '要查看的匯報年度',
  'list the units that rows may be written in, or say what one means': '列出數據行可用的單位，或說明某單位的意思',
  'a unit as you would write it, such as 万千瓦时 or tCO2e/RMB 100M; or a dimension, such as energy':
    '您會寫的單位，例如 萬千瓦時 或 tCO2e/RMB 100M；或量綱，例如 energy',
  'recompute and compare with expected figures; exit 1 where one is not as expected':
    '重新計算並與預期數字比較；如有不符，結束代碼為 1',
  'a CSV of expected figures: key, unit and a column a year, or key, unit, year, printed':
    '預期數字的 CSV：key、unit 及每年一欄，或 key、unit、year、printed',
  'how far figures may be off: 0.01 in their unit, or 0.1% (default: not at the printed decimals)':
    '數字可相差多少：以其單位計 0.01，或 0.1%（預設：刊印小數位不可相差）',
  'known differences: a CSV of key, year, expected, computed, why':
    '已知差異：包含 key、year、expected、computed、why 的 CSV',
  'the reporting years to compute': '要計算的匯報年度',
  'the help of a command, or a text on a topic': '指令的說明，或某一主題的短文',
  'a command, such as factors show, or a topic': '指令（例如 factors show）或主題',
  'print the script that completes commands, options, keys, factors and columns as you type':
    '輸出命令行補全的腳本：輸入時補全指令、選項、指標代碼、因子及欄名',
  'for which shell': '供哪一種 shell 使用',
  'print the words that may stand next, for the scripts of esgcalc completion':
    '輸出接下來可填的字詞，供 esgcalc completion 的腳本使用',
  'the words after the name of the program, the last one as far as it is typed':
    '程式名稱之後的字詞，最後一個只須輸入部分',
  'lines and bars in ASCII signs': '以 ASCII 符號繪畫線條及橫條',
  'on a terminal, show it page by page, with $PAGER or less': '在終端機以 $PAGER 或 less 逐頁顯示',
  'the disclosure index: what answers each item of it, or why nothing does':
    '內容索引：各披露項目由甚麼回應，或為何沒有回應',
  'bars and trends beside the table: scopes, categories, targets against their limits':
    '表旁加上橫條及走勢：範圍、類別、目標與上限對照',
  'Examples:': '例子：',
  'Topics, for esgcalc help TOPIC: {0}': '主題（esgcalc help 主題）：{0}',
  'error: there is no command or topic {0}{1}': '錯誤：沒有指令或主題「{0}」{1}',
  '; did you mean {0}?': '；是否指 {0}？',
  'topics: {0}': '主題：{0}',
  'CSV with a column a year, as printed, with changes and footnotes': '每年一欄的 CSV，按刊印方式，連同變動及附註',
  'a column of the activity table that is the same in every row: --set activity=electricity':
    '活動表中每行相同的欄：--set activity=electricity',
  'a column that is the same in every row: --constant unit=kWh': '每行相同的欄：--constant unit=kWh',
  'a workbook, CSV, JSON or Parquet file, or - for standard input':
    '活頁簿、CSV、JSON 或 Parquet 檔案，或以 - 代表標準輸入',
  'activity files, aggregates among them, globs, a folder, or - for standard input':
    '活動檔案（包括匯總檔案）、萬用字元、資料夾，或以 - 代表標準輸入',
  'add rows up into fewer rows, each with the number of rows it stands for; `compute` gives the same figures from them':
    '把數據行加總為較少的行，各自註明所代表的行數；`compute` 由此得出相同數字',
  'columns to keep apart that decide no figure, such as supplier or one of your own':
    '須分開保留而不影響數字的欄，例如 supplier 或自訂欄',
  'how long days are added up over': '按日數據加總的期間',
  'how many decimals a row may have, up to 18': '每行最多的小數位數，上限 18',
  'a mapping profile whose columns and constants hold for the table too':
    '匯入設定檔，其中的 columns 與 constants 也適用於該表',
  'how our columns are called there: date=bill_date,quantity=kwh,activity=kind; other columns of yours part the sums too':
    '各欄在該處的名稱：date=bill_date,quantity=kwh,activity=kind；自訂的其他欄亦會分開加總',
  'language of the report': '報告所用的語言',
  'language of what is told': '說明所用的語言',
  'on the page: the disclosure index of a framework': '在頁面上：某一框架的披露索引',
  'print one SQL statement that adds the rows of a table up, guarded; `compute` takes its result':
    '輸出一條帶防護的 SQL 語句，把資料表的行加總；其結果可供 `compute` 使用',
  'read a file as it comes into rows of activities: through its profile, or with a guess at one that you correct':
    '把原始檔案讀成活動數據行：採用其匯入設定檔，或由程式推測後由您更正',
  'the company file to use, or none; otherwise esgcalc.yaml beside the file or above it':
    '使用的公司設定檔，或 none；否則採用檔案旁或上層的 esgcalc.yaml',
  'the encoding of a text: utf-8, gb18030, big5-hkscs, utf-16le': '文字的編碼：utf-8、gb18030、big5-hkscs、utf-16le',
  'the engine': '資料庫引擎',
  'the file to write; its ending says what it becomes: .html or .xlsx':
    '要寫入的檔案；由副檔名決定格式：.html 或 .xlsx',
  'the order of day and month in 03/04/2025': '03/04/2025 中日與月的次序',
  'the profile to read it with; otherwise that of imports: in esgcalc.yaml, or a guess':
    '讀取時採用的匯入設定檔；不指明則採用 esgcalc.yaml 的 imports:，或由程式推測',
  'the sheet of a workbook': '活頁簿的工作表',
  'the table, such as bills or finance.bills; "a.b" in quotes is one name':
    '資料表，例如 bills 或 finance.bills；加引號的 "a.b" 屬一個名稱',
  'what stands before the decimals': '小數點的符號',
  'what to print: the guess, or the rows as CSV': '輸出內容：推測結果，或以 CSV 輸出數據行',
  'write the guessed profile to a file that is not there yet': '把推測的匯入設定檔寫入尚未存在的檔案',
  'write the rows to a file': '把數據行寫入檔案',
  'write the whole report as one file: figures, targets, factors and sources':
    '把整份報告寫成一個檔案：數字、目標、因子及來源',
  'add rows up where they are: DuckDB, over Parquet, CSV, JSON and its own files':
    '就地加總數據行：DuckDB 可處理 Parquet、CSV、JSON 及其自有檔案',
};
