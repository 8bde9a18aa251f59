// What each check looks for, and why some are left.
import type { PhraseTable } from '../../translation.ts';

export const checksPhrases: PhraseTable = {
  'Required field empty: activity, quantity, unit, date (site and evidence are wanted: warning)':
    '必填欄留空：activity、quantity、unit、date（site 及 evidence 屬應填，留空則警告）',
  'Quantity is not a finite number': '數量不是有限數字',
  'Negative quantity without a credit-note marker': '負數數量沒有註明貸項通知單',
  'Zero quantity where other periods of the same meter are above zero': '同一計量點其他期間大於零，此期卻為零',
  'Decimal or thousands separator is ambiguous': '小數點或千位分隔符有歧義',
  'Two rows with the same site, meter, period and evidence reference': '兩行的場所、計量點、期間及憑證相同',
  'Same quantity to the last digit in two or more periods of one meter': '同一計量點兩期或以上的數量連末位亦相同',
  'Quantity far from the meter history (median and MAD, ratio above 3 or below 1/3)':
    '數量遠離計量點的歷史（中位數及 MAD，比率高於 3 或低於 1/3）',
  'Quantity near 10, 100, 1000 or 3.6 times (or the inverse of) the history':
    '數量接近歷史的 10、100、1000 或 3.6 倍（或其倒數）',
  'Value given as "/" or "n/a" used in arithmetic': '把「/」或「n/a」用於運算',
  'Row marked as estimate without method or reason': '標明為估算的行沒有方法或原因',
  'Share of estimated activity above a set limit (default 10 % of a scope)':
    '估算所佔比例高於設定上限（預設為範圍的 10 %）',
  'Encoding or look-alike characters in codes (full-width digits, mixed scripts, no-break space)':
    '代碼中的編碼問題或形似字元（全形數字、混用文字、不換行空格）',
  'Spreadsheet formula error text as value (#REF!, #N/A, #VALUE!)':
    '以試算表公式錯誤文字作為數值（#REF!、#N/A、#VALUE!）',
  'Cell text starts with = + - @ in a label column': '標籤欄的文字以 = + - @ 開首',
  'Unit unknown or not allowed for this activity': '單位不詳或不適用於該活動',
  'Unit of the activity and of the factor have different dimensions': '活動單位與因子單位的量綱不同',
  'Factor stored per MWh but labelled per kWh, or the reverse (value outside the plausible band of its kind)':
    '因子以每 MWh 儲存卻標為每 kWh，或相反（數值超出同類的合理範圍）',
  'Conversion uses a default density or heating value': '換算採用缺省密度或熱值',
  'Gross and net calorific values mixed in one chain': '同一計算鏈混用總熱值與淨熱值',
  'Tonne unit without a stated kind (metric, short, long)': '噸的單位沒有註明種類（公噸、短噸、長噸）',
  'Water in tonnes and in m3 within one column': '同一欄的水量既以噸亦以 m3 計',
  'Gas volume without reference conditions': '氣體體積沒有註明參考條件',
  "Energy not expressed in '000 kWh in the table": '表中能源沒有以千個千瓦時表示',
  'Intensities of one table use different denominators units': '同一表內各密度的分母單位不同',
  'tCO2 and tCO2e added without a note': 'tCO2 與 tCO2e 相加而沒有附註',
  'Gap: a meter or source lacks one or more months of the year': '缺漏：計量點或排放源缺少該年一個或以上月份',
  'Overlap: two records of one meter cover the same days': '重疊：同一計量點的兩筆紀錄涵蓋相同日子',
  'Billing period crosses the year end and is not pro-rated': '賬單期間跨越年結而沒有按日分攤',
  'Record lies outside the reporting period': '紀錄不在匯報期之內',
  'Record length differs from the usual cycle by more than 20 %': '紀錄長度與慣常週期相差超過 20 %',
  'Site in the boundary list has no record for a source it should have': '範圍內的場所缺少應有排放源的紀錄',
  'Record for a site outside the boundary list or after its closing date': '紀錄屬範圍以外的場所，或在其關閉日期之後',
  'Site opened, closed or moved in the year': '場所在年內開設、關閉或搬遷',
  'No factor for the activity, region and year': '該活動、地區及年度沒有因子',
  'Factor without source, publisher, data year, publication date, unit or gas basis':
    '因子沒有來源、發佈者、數據年份、發佈日期、單位或氣體基準',
  "Factor data year older than its family's review interval (bands of 3 6 and 10 years for grid factors)":
    '因子數據年份超過系列的檢討期（電網因子分 3、6 及 10 年）',
  'Factor published after the reporting cut-off used for an earlier closed year without a restatement record':
    '把截數後發佈的因子用於已結束的年度而沒有重列紀錄',
  'Life-cycle (footprint) electricity factor used in scope 2': '範圍二採用生命周期（足跡）電力因子',
  'Well-to-tank part added to a scope 1 fuel factor': '範圍一燃料因子加入油井到油箱部分',
  'Factors of different kinds or data years for one source within one year or across the years of one table':
    '同一排放源在同一年或表內各年採用不同種類或數據年份的因子',
  'Stated factor in the notes does not reproduce the printed figure': '附註所列因子不能得出刊印的數字',
  'Implied factor (emission / activity) moves more than 1 % between years without a factor change record':
    '隱含因子（排放／活動）逐年變動超過 1 % 而沒有更換因子的紀錄',
  'National factor used where a provincial or regional one exists for the site (policy choice)':
    '場所有省級或區域因子，卻採用全國因子（屬政策選擇）',
  'Factor of another country used for a local activity': '本地活動採用另一國家的因子',
  'Two factors match one activity with equal rank': '一項活動有兩個同級因子符合',
  'Factor value changed but version or hash did not': '因子數值已變，版本或雜湊值卻不變',
  'Factor carries GWP of one IPCC report, activity result is labelled with another':
    '因子採用一份 IPCC 報告的升溫潛能值，結果卻標為另一份',
  'Refrigerant or blend without composition': '製冷劑或混合物沒有成分',
  'Superseded factor: a newer data year is published': '因子已被取代：已發佈較新的數據年份',
  'One activity in two scopes or categories': '同一活動列入兩個範圍或類別',
  'Location-based and market-based scope 2 added together': '以地域為基準及以市場為基準的範圍二相加',
  'Purchased electricity resold or sub-metered to tenants not deducted': '轉售或以分錶供租戶使用的外購電力沒有扣除',
  'Colocated data centre or leased office: control not stated': '託管數據中心或租用辦公室：沒有註明控制權',
  'Associate or joint venture share missing or above 100 %': '聯營公司或合營企業的持股比例缺漏或高於 100 %',
  'Company with vehicles and offices reports no fugitive refrigerant and gives no reason':
    '有車輛及辦公室的公司沒有報告製冷劑逸散，亦無說明',
  'Scope 3 category neither reported nor explained': '範圍三類別既沒有報告亦沒有解釋',
  'Lender or investor without category 15': '貸款或投資機構沒有類別 15',
  'Certificates exceed the electricity of their grid and year': '證書多於其電網及年度的電力',
  'Certificate used twice or not cancelled': '證書重複使用或未核銷',
  'Certificate from another market or vintage outside the reporting year and its allowed margin':
    '證書來自另一市場，或生產年月超出匯報年度及容許範圍',
  'Market-based figure given but instruments not described, or the reverse':
    '有以市場為基準的數字而沒有說明合約文書，或相反',
  'Uncovered part of market-based electricity uses the plain average factor where a residual factor exists':
    '以市場為基準的未涵蓋部分在有剩餘組合因子時仍用平均因子',
  'Location-based figure reduced by certificates': '以地域為基準的數字扣減了證書',
  'Supplier total given without method, factor set, cabin, radiative forcing and well-to-tank flags':
    '供應商總數沒有註明方法、因子來源、艙位、輻射強迫及油井到油箱',
  'Radiative forcing flag read as return flight': '把輻射強迫標記讀作來回航班',
  'Return trip entered as one way': '來回行程當作單程輸入',
  'Refunded or cancelled ticket still counted': '已退款或取消的機票仍然計算',
  'Distance differs from the great-circle distance by more than 25 %': '距離與大圓距離相差超過 25 %',
  'Trip date missing, booking date used': '缺少行程日期，採用了訂票日期',
  'Cabin or seat class unknown above 10 % of air km': '艙位不詳的航空里程超過 10 %',
  'Spend and distance methods used for the same trips': '同一行程既用支出法亦用距離法',
  'Spend-based factor of another price year or currency not deflated': '支出因子屬另一價格年份或貨幣而沒有調整',
  'Parts do not add to the total beyond the rounding bound (n + 1) x half unit':
    '各部分相加與總數之差超過捨入界限 (n + 1) x 半單位',
  'Year total adds categories with different coverage': '年度總數把涵蓋範圍不同的類別相加',
  'Percentages of one breakdown do not add to 100 within the rounding bound':
    '同一分類的百分比在捨入界限內相加不等於 100',
  'A mean lies outside the range of its parts': '平均數不在其組成部分的範圍內',
  'A cumulative figure falls': '累計數字下降',
  'Printed intensity cannot be reproduced from printed numerator and any denominator within its rounding interval':
    '刊印的密度不能由刊印的分子及捨入區間內的任何分母得出',
  'No single denominator reproduces all intensities of one year': '沒有單一分母能得出同一年的全部密度',
  'Intensity computed from a rounded denominator': '密度以已捨入的分母計算',
  'Denominator does not tie to the audited accounts': '分母與經審計賬目不符',
  'Double rounding suspected': '懷疑捨入兩次',
  'Numerator and denominator have different boundary or period': '分子與分母的範圍或期間不同',
  'Denominator zero, negative or missing': '分母為零、負數或缺漏',
  'Rounding before the last step': '在最後一步之前捨入',
  'More digits than the data carry': '位數多於數據本身',
  'Binary floating point or half-even rounding used for printed figures': '刊印數字採用二進位浮點數或五成雙捨入',
  'Decimal places differ within one row': '同一行的小數位數不同',
  'Prior-year figure differs from the last published value without a restatement record':
    '往年數字與上次發佈的不同而沒有重列紀錄',
  'Restated numerator but not its intensity, total or target': '重列了分子，卻沒有重列其密度、總數或目標',
  'Change of method, boundary or factor moves the base year by more than the threshold (5 % default) and the base year is not recalculated':
    '方法、範圍或因子變更令基準年變動超過門檻（預設 5 %），而基準年沒有重新計算',
  'Year-on-year change above 10 % without an explanation': '同比變動超過 10 % 而沒有解釋',
  'Emission and activity move in opposite directions': '排放與活動方向相反',
  'Recalculation triggered by organic growth': '自然增減觸發重新計算',
  'Target lacks metric, base year or value, target year, scopes or type':
    '目標缺少指標、基準年或基準值、目標年、範圍或類型',
  'Target value equals the base year: no reduction': '目標值等於基準年：沒有減少',
  'Base year itself breaks the cap when unrounded': '基準年未捨入時已超出上限',
  'Intensity falls while the absolute figure rises, or the reverse': '密度下降而絕對量上升，或相反',
  'Target boundary differs from the figure compared': '目標的範圍與所比較的數字不同',
  'Condition attached to the target not evaluated': '目標所附條件未有評估',
  'Progress measured against a recalculated base year': '以重新計算的基準年計量進度',
  'Linear and compound annual rates mixed': '混用線性與複率的年率',
  'Evidence reference does not resolve or its hash differs': '憑證編號無法對應，或雜湊值不同',
  'No second-person review recorded': '沒有第二人覆核的紀錄',
  'Manual override of a computed value without reason': '人手更改計算值而沒有原因',
  'Share of emissions by evidence type below target': '按憑證類型的排放比例低於目標',
  'Scope 1 or scope 2 missing': '缺少範圍一或範圍二',
  'Boundary approach, factors or GWP not stated': '沒有註明合併方法、因子或升溫潛能值',
  '"Not applicable" used where "no data" is meant, or a blank cell': '把「無數據」寫作「不適用」，或留空',
  'No statement on internal carbon price': '沒有關於內部碳定價的說明',
  'GRI code without edition year': 'GRI 代碼沒有版本年份',
  'Relief used but not named': '採用了寬免而沒有指明',
  'Comparatives for fewer than the years the table promises': '比較數字少於表所載的年度',
  'Component uncertainty above 60 % (half 95 % range) in simple error propagation':
    '簡單誤差傳遞中組成部分的不確定性高於 60 %（95 % 區間的一半）',
  'Sources sharing one factor combined as independent': '共用同一因子的排放源視作獨立合併',
  'Simulation without fixed seed or sample size in the record': '模擬沒有固定種子，或紀錄沒有樣本數',
  'Data quality score missing': '缺少數據質量評分',
  'a row does not say that its ticket was refunded; a refund is a negative row with a note':
    '數據行不會註明機票已退款；退款為帶備註的負數行',
  'a row has no column for the type of its evidence; the share of estimates is told by DAT012 and `esgcalc uncertainty`':
    '數據行沒有憑證類型的欄；估算比例見 DAT012 及 `esgcalc uncertainty`',
  'a share is read as 0 to 100 % and anything else is refused when the company file is read':
    '比例只讀 0 至 100 %，其他在讀取公司設定檔時已拒絕',
  'a target states one rate, and its path (linear, compound) says how it adds up; the two cannot mix':
    '目標只寫一個年率，其路徑（線性、複率）說明如何累計；兩者不會混用',
  'a target that lacks what it needs is refused when the company file is read (field-invalid)':
    '缺少所需內容的目標在讀取公司設定檔時已拒絕（field-invalid）',
  'cannot arise for legs, whose distance is the great circle between their airports; a distance that is given does not say how many passengers it holds':
    '航段的距離即機場之間的大圓距離，不會出現；直接提供的距離沒有註明乘客人數',
  'cannot arise: / and n/a are no numbers here, stay apart from 0 and are never added':
    '不會出現：/ 及 n/a 在此並非數字，與 0 分開，亦不會相加',
  'cannot arise: radiative forcing is part of a factor class and no flag of a row; there and back is a unit of its own':
    '不會出現：輻射強迫屬因子類別而非數據行標記；來回另有單位',
  'cannot happen: every simulation has a seed and prints it with the number of draws':
    '不會出現：每次模擬都有種子，並連同抽樣次數列出',
  'editions are files under version control; a lock of editions by hash is not written yet':
    '版本是受版本控制的檔案；以雜湊值鎖定版本的功能尚未編寫',
  'evidence is a reference to documents that are kept elsewhere': '憑證是對存放於別處的文件的引用',
  'figures are computed and cannot be typed over; a published figure that differs is a restatement':
    '數字由計算得出，不能直接改寫；與已發佈不同的數字即為重列',
  'figures are printed at the decimals of factors/kpis.csv; the rows do not say to how many digits they were measured':
    '數字按 factors/kpis.csv 的小數位刊印；數據行沒有註明計量到多少位',
  'location-based figures are computed from the electricity alone; no instrument takes part in them':
    '以地域為基準的數字只由電力計算；合約文書不參與其中',
  'no density or heating value is taken by default: each is named in the company file or its edition, and explained with its source':
    '不會採用缺省密度或熱值：均由公司設定檔或其版本指明，並連同來源解釋',
  'of vintage: instrument rows carry no month of generation. A certificate of another market meets no electricity there and is refused as an excess':
    '就生產年月而言：合約文書的行沒有生產月份。另一市場的證書沒有對應電力，會作為多出而拒絕',
  'rows do not say what was passed on to tenants': '數據行沒有註明轉供租戶的部分',
  'rows have one date and do not say whether it is that of the trip or of the booking':
    '數據行只有一個日期，沒有註明是行程日期還是訂票日期',
  'the GRI codes are those of factors/kpis.csv, which names the standards of 2025 and what they were before':
    'GRI 代碼見 factors/kpis.csv，其中列明 2025 年的標準及其前身',
  'the company file does not say what business the company is in; categories-unaccounted names category 15 like every other one without a figure':
    '公司設定檔沒有註明公司的行業；categories-unaccounted 會如其他沒有數字的類別一樣列出類別 15',
  'the company file has no field for reliefs taken': '公司設定檔沒有填寫寬免的欄位',
  'the lease of a site is not part of its record; entities state their control':
    '場所的租約不屬其紀錄；實體會註明控制權',
  'the log of restatements has no cause for organic growth, and only its causes call for recalculation; site-changed says when sites opened and closed':
    '重列紀錄沒有自然增減這項原因，而只有所列原因才須重新計算；site-changed 會說明場所何時開設及關閉',
  'the record keeps no reviewers; the history of a repository does': '紀錄不保存覆核人；儲存庫的歷史則有',
  'upstream factors have a purpose of their own and never enter scope 1; an own value that holds upstream cannot be told by its number alone, but falls out of its band (factor-implausible)':
    '上游因子另有用途，不會進入範圍一；含上游的自有數值不能單憑數字辨認，但會超出其合理範圍（factor-implausible）',
};
