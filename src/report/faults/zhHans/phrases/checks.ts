// What each check looks for, and why some are left.
import type { PhraseTable } from '../../translation.ts';

export const checksPhrases: PhraseTable = {
  'Required field empty: activity, quantity, unit, date (site and evidence are wanted: warning)':
    '必填列留空：activity、quantity、unit、date（site 及 evidence 属应填，留空则警告）',
  'Quantity is not a finite number': '数量不是有限数字',
  'Negative quantity without a credit-note marker': '负数数量没有注明贷项通知单',
  'Zero quantity where other periods of the same meter are above zero': '同一计量点其他期间大于零，此期却为零',
  'Decimal or thousands separator is ambiguous': '小数点或千位分隔符有歧义',
  'Two rows with the same site, meter, period and evidence reference': '两行的场所、计量点、期间及凭证相同',
  'Same quantity to the last digit in two or more periods of one meter': '同一计量点两期或以上的数量连末位亦相同',
  'Quantity far from the meter history (median and MAD, ratio above 3 or below 1/3)':
    '数量远离计量点的历史（中位数及 MAD，比率高于 3 或低于 1/3）',
  'Quantity near 10, 100, 1000 or 3.6 times (or the inverse of) the history':
    '数量接近历史的 10、100、1000 或 3.6 倍（或其倒数）',
  'Value given as "/" or "n/a" used in arithmetic': '把“/”或“n/a”用于运算',
  'Row marked as estimate without method or reason': '标明为估算的行没有方法或原因',
  'Share of estimated activity above a set limit (default 10 % of a scope)':
    '估算所占比例高于设置上限（默认为范围的 10 %）',
  'Encoding or look-alike characters in codes (full-width digits, mixed scripts, no-break space)':
    '代码中的编码问题或形似字符（全角数字、混用文字、不换行空格）',
  'Spreadsheet formula error text as value (#REF!, #N/A, #VALUE!)':
    '以电子表格公式错误文字作为数值（#REF!、#N/A、#VALUE!）',
  'Cell text starts with = + - @ in a label column': '标签列的文字以 = + - @ 开头',
  'Unit unknown or not allowed for this activity': '单位未知或不适用于该活动',
  'Unit of the activity and of the factor have different dimensions': '活动单位与因子单位的量纲不同',
  'Factor stored per MWh but labelled per kWh, or the reverse (value outside the plausible band of its kind)':
    '因子以每 MWh 保存却标为每 kWh，或相反（数值超出同类的合理范围）',
  'Conversion uses a default density or heating value': '换算采用缺省密度或热值',
  'Gross and net calorific values mixed in one chain': '同一计算链混用高位发热量与低位发热量',
  'Tonne unit without a stated kind (metric, short, long)': '吨的单位没有注明种类（吨、短吨、长吨）',
  'Water in tonnes and in m3 within one column': '同一列的水量既以吨亦以 m3 计',
  'Gas volume without reference conditions': '气体体积没有注明参考条件',
  "Energy not expressed in '000 kWh in the table": '表中能源没有以千个千瓦时表示',
  'Intensities of one table use different denominators units': '同一表内各强度的分母单位不同',
  'tCO2 and tCO2e added without a note': 'tCO2 与 tCO2e 相加而没有附注',
  'Gap: a meter or source lacks one or more months of the year': '缺漏：计量点或排放源缺少该年一个或以上月份',
  'Overlap: two records of one meter cover the same days': '重叠：同一计量点的两笔记录涵盖相同日子',
  'Billing period crosses the year end and is not pro-rated': '账单期间跨越年结而没有按日分摊',
  'Record lies outside the reporting period': '记录不在报告期之内',
  'Record length differs from the usual cycle by more than 20 %': '记录长度与惯常周期相差超过 20 %',
  'Site in the boundary list has no record for a source it should have': '范围内的场所缺少应有排放源的记录',
  'Record for a site outside the boundary list or after its closing date': '记录属范围以外的场所，或在其关闭日期之后',
  'Site opened, closed or moved in the year': '场所在年内开设、关闭或搬迁',
  'No factor for the activity, region and year': '该活动、地区及年度没有因子',
  'Factor without source, publisher, data year, publication date, unit or gas basis':
    '因子没有来源、发布者、数据年份、发布日期、单位或气体基准',
  "Factor data year older than its family's review interval (bands of 3 6 and 10 years for grid factors)":
    '因子数据年份超过系列的检讨期（电网因子分 3、6 及 10 年）',
  'Factor published after the reporting cut-off used for an earlier closed year without a restatement record':
    '把截止日后发布的因子用于已结束的年度而没有重述记录',
  'Life-cycle (footprint) electricity factor used in scope 2': '范围二采用生命周期（足迹）电力因子',
  'Well-to-tank part added to a scope 1 fuel factor': '范围一燃料因子加入油井到油箱部分',
  'Factors of different kinds or data years for one source within one year or across the years of one table':
    '同一排放源在同一年或表内各年采用不同种类或数据年份的因子',
  'Stated factor in the notes does not reproduce the printed figure': '附注所列因子不能得出刊印的数字',
  'Implied factor (emission / activity) moves more than 1 % between years without a factor change record':
    '隐含因子（排放／活动）逐年变化超过 1 % 而没有更换因子的记录',
  'National factor used where a provincial or regional one exists for the site (policy choice)':
    '场所有省级或区域因子，却采用全国因子（属政策选择）',
  'Factor of another country used for a local activity': '本地活动采用另一国家的因子',
  'Two factors match one activity with equal rank': '一项活动有两个同级因子符合',
  'Factor value changed but version or hash did not': '因子数值已变，版本或哈希值却不变',
  'Factor carries GWP of one IPCC report, activity result is labelled with another':
    '因子采用一份 IPCC 报告的变暖潜势，结果却标为另一份',
  'Refrigerant or blend without composition': '制冷剂或混合物没有成分',
  'Superseded factor: a newer data year is published': '因子已被取代：已发布较新的数据年份',
  'One activity in two scopes or categories': '同一活动列入两个范围或类别',
  'Location-based and market-based scope 2 added together': '基于位置及基于市场的范围二相加',
  'Purchased electricity resold or sub-metered to tenants not deducted': '转售或以分表供租户使用的外购电力没有扣除',
  'Colocated data centre or leased office: control not stated': '托管数据中心或租用办公室：没有注明控制权',
  'Associate or joint venture share missing or above 100 %': '联营公司或合营企业的持股比例缺漏或高于 100 %',
  'Company with vehicles and offices reports no fugitive refrigerant and gives no reason':
    '有车辆及办公室的公司没有报告制冷剂逸散，亦无说明',
  'Scope 3 category neither reported nor explained': '范围三类别既没有报告亦没有解释',
  'Lender or investor without category 15': '贷款或投资机构没有类别 15',
  'Certificates exceed the electricity of their grid and year': '证书多于其电网及年度的电力',
  'Certificate used twice or not cancelled': '证书重复使用或未核销',
  'Certificate from another market or vintage outside the reporting year and its allowed margin':
    '证书来自另一市场，或生产年月超出报告年度及容许范围',
  'Market-based figure given but instruments not described, or the reverse':
    '有基于市场的数字而没有说明合同工具，或相反',
  'Uncovered part of market-based electricity uses the plain average factor where a residual factor exists':
    '基于市场的未涵盖部分在有剩余组合因子时仍用平均因子',
  'Location-based figure reduced by certificates': '基于位置的数字扣减了证书',
  'Supplier total given without method, factor set, cabin, radiative forcing and well-to-tank flags':
    '供应商总数没有注明方法、因子来源、舱位、辐射强迫及油井到油箱',
  'Radiative forcing flag read as return flight': '把辐射强迫标记读作来回航班',
  'Return trip entered as one way': '来回行程当作单程输入',
  'Refunded or cancelled ticket still counted': '已退款或取消的机票仍然计算',
  'Distance differs from the great-circle distance by more than 25 %': '距离与大圆距离相差超过 25 %',
  'Trip date missing, booking date used': '缺少行程日期，采用了订票日期',
  'Cabin or seat class unknown above 10 % of air km': '舱位不详的航空里程超过 10 %',
  'Spend and distance methods used for the same trips': '同一行程既用支出法亦用距离法',
  'Spend-based factor of another price year or currency not deflated': '支出因子属另一价格年份或货币而没有调整',
  'Parts do not add to the total beyond the rounding bound (n + 1) x half unit':
    '各部分相加与总数之差超过舍入界限 (n + 1) x 半单位',
  'Year total adds categories with different coverage': '年度总数把涵盖范围不同的类别相加',
  'Percentages of one breakdown do not add to 100 within the rounding bound':
    '同一分类的百分比在舍入界限内相加不等于 100',
  'A mean lies outside the range of its parts': '平均数不在其组成部分的范围内',
  'A cumulative figure falls': '累计数字下降',
  'Printed intensity cannot be reproduced from printed numerator and any denominator within its rounding interval':
    '刊印的密度不能由刊印的分子及舍入区间内的任何分母得出',
  'No single denominator reproduces all intensities of one year': '没有单一分母能得出同一年的全部密度',
  'Intensity computed from a rounded denominator': '密度以已舍入的分母计算',
  'Denominator does not tie to the audited accounts': '分母与经审计账目不符',
  'Double rounding suspected': '怀疑舍入两次',
  'Numerator and denominator have different boundary or period': '分子与分母的范围或期间不同',
  'Denominator zero, negative or missing': '分母为零、负数或缺漏',
  'Rounding before the last step': '在最后一步之前舍入',
  'More digits than the data carry': '位数多于数据本身',
  'Binary floating point or half-even rounding used for printed figures': '刊印数字采用二进制浮点数或五成双舍入',
  'Decimal places differ within one row': '同一行的小数位数不同',
  'Prior-year figure differs from the last published value without a restatement record':
    '往年数字与上次发布的不同而没有重述记录',
  'Restated numerator but not its intensity, total or target': '重述了分子，却没有重述其密度、总数或目标',
  'Change of method, boundary or factor moves the base year by more than the threshold (5 % default) and the base year is not recalculated':
    '方法、范围或因子变更令基准年变化超过阈值（默认 5 %），而基准年没有重新计算',
  'Year-on-year change above 10 % without an explanation': '同比变化超过 10 % 而没有解释',
  'Emission and activity move in opposite directions': '排放与活动方向相反',
  'Recalculation triggered by organic growth': '自然增减触发重新计算',
  'Target lacks metric, base year or value, target year, scopes or type':
    '目标缺少指标、基准年或基准值、目标年、范围或类型',
  'Target value equals the base year: no reduction': '目标值等于基准年：没有减少',
  'Base year itself breaks the cap when unrounded': '基准年未舍入时已超出上限',
  'Intensity falls while the absolute figure rises, or the reverse': '密度下降而绝对量上升，或相反',
  'Target boundary differs from the figure compared': '目标的范围与所比较的数字不同',
  'Condition attached to the target not evaluated': '目标所附条件未有评估',
  'Progress measured against a recalculated base year': '以重新计算的基准年计量进度',
  'Linear and compound annual rates mixed': '混用线性与复率的年率',
  'Evidence reference does not resolve or its hash differs': '凭证编号无法对应，或哈希值不同',
  'No second-person review recorded': '没有第二人覆核的记录',
  'Manual override of a computed value without reason': '人工更改计算值而没有原因',
  'Share of emissions by evidence type below target': '按凭证类型的排放比例低于目标',
  'Scope 1 or scope 2 missing': '缺少范围一或范围二',
  'Boundary approach, factors or GWP not stated': '没有注明合并方法、因子或变暖潜势',
  '"Not applicable" used where "no data" is meant, or a blank cell': '把“无数据”写作“不适用”，或留空',
  'No statement on internal carbon price': '没有关于内部碳定价的说明',
  'GRI code without edition year': 'GRI 代码没有版本年份',
  'Relief used but not named': '采用了宽免而没有指明',
  'Comparatives for fewer than the years the table promises': '比较数字少于表所载的年度',
  'Component uncertainty above 60 % (half 95 % range) in simple error propagation':
    '简单误差传递中组成部分的不确定性高于 60 %（95 % 区间的一半）',
  'Sources sharing one factor combined as independent': '共用同一因子的排放源视作独立合并',
  'Simulation without fixed seed or sample size in the record': '模拟没有固定种子，或记录没有样本数',
  'Data quality score missing': '缺少数据质量评分',
  'a row does not say that its ticket was refunded; a refund is a negative row with a note':
    '数据行不会注明机票已退款；退款为带备注的负数行',
  'a row has no column for the type of its evidence; the share of estimates is told by DAT012 and `esgcalc uncertainty`':
    '数据行没有凭证类型的列；估算比例见 DAT012 及 `esgcalc uncertainty`',
  'a share is read as 0 to 100 % and anything else is refused when the company file is read':
    '比例只读 0 至 100 %，其他在读取公司配置文件时已拒绝',
  'a target states one rate, and its path (linear, compound) says how it adds up; the two cannot mix':
    '目标只写一个年率，其路径（线性、复率）说明如何累计；两者不会混用',
  'a target that lacks what it needs is refused when the company file is read (field-invalid)':
    '缺少所需内容的目标在读取公司配置文件时已拒绝（field-invalid）',
  'cannot arise for legs, whose distance is the great circle between their airports; a distance that is given does not say how many passengers it holds':
    '航段的距离即机场之间的大圆距离，不会出现；直接提供的距离没有注明乘客人数',
  'cannot arise: / and n/a are no numbers here, stay apart from 0 and are never added':
    '不会出现：/ 及 n/a 在此并非数字，与 0 分开，亦不会相加',
  'cannot arise: radiative forcing is part of a factor class and no flag of a row; there and back is a unit of its own':
    '不会出现：辐射强迫属因子类别而非数据行标记；来回另有单位',
  'cannot happen: every simulation has a seed and prints it with the number of draws':
    '不会出现：每次模拟都有种子，并连同抽样次数列出',
  'editions are files under version control; a lock of editions by hash is not written yet':
    '版本是受版本控制的文件；以哈希值锁定版本的功能尚未编写',
  'evidence is a reference to documents that are kept elsewhere': '凭证是对存放于别处的文件的引用',
  'figures are computed and cannot be typed over; a published figure that differs is a restatement':
    '数字由计算得出，不能直接改写；与已发布不同的数字即为重述',
  'figures are printed at the decimals of factors/kpis.csv; the rows do not say to how many digits they were measured':
    '数字按 factors/kpis.csv 的小数位刊印；数据行没有注明计量到多少位',
  'location-based figures are computed from the electricity alone; no instrument takes part in them':
    '基于位置的数字只由电力计算；合同工具不参与其中',
  'no density or heating value is taken by default: each is named in the company file or its edition, and explained with its source':
    '不会采用缺省密度或热值：均由公司配置文件或其版本指明，并连同来源解释',
  'of vintage: instrument rows carry no month of generation. A certificate of another market meets no electricity there and is refused as an excess':
    '就生产年月而言：合同工具的行没有生产月份。另一市场的证书没有对应电力，会作为多出而拒绝',
  'rows do not say what was passed on to tenants': '数据行没有注明转供租户的部分',
  'rows have one date and do not say whether it is that of the trip or of the booking':
    '数据行只有一个日期，没有注明是行程日期还是订票日期',
  'the GRI codes are those of factors/kpis.csv, which names the standards of 2025 and what they were before':
    'GRI 代码见 factors/kpis.csv，其中列明 2025 年的标准及其前身',
  'the company file does not say what business the company is in; categories-unaccounted names category 15 like every other one without a figure':
    '公司配置文件没有注明公司的行业；categories-unaccounted 会如其他没有数字的类别一样列出类别 15',
  'the company file has no field for reliefs taken': '公司配置文件没有填写宽免的字段',
  'the lease of a site is not part of its record; entities state their control':
    '场所的租约不属其记录；实体会注明控制权',
  'the log of restatements has no cause for organic growth, and only its causes call for recalculation; site-changed says when sites opened and closed':
    '重述记录没有自然增减这项原因，而只有所列原因才须重新计算；site-changed 会说明场所何时开设及关闭',
  'the record keeps no reviewers; the history of a repository does': '记录不保存覆核人；代码库的历史则有',
  'upstream factors have a purpose of their own and never enter scope 1; an own value that holds upstream cannot be told by its number alone, but falls out of its band (factor-implausible)':
    '上游因子另有用途，不会进入范围一；含上游的自有数值不能单凭数字辨认，但会超出其合理范围（factor-implausible）',
};
