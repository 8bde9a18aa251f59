#!/usr/bin/env python3
# Makes the samples beside it with programs that are not ours: openpyxl 3, LibreOffice 7 (soffice) and glibc's iconv. Their bytes are
# committed, so that the tests need none of these. Run it in this folder where a sample is to change; makeParquet.mjs makes the others.
import datetime
import pathlib
import re
import struct
import subprocess
import zipfile

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent


def convert(source, target):
    """Lets LibreOffice read a file and write it in another format: it works out every formula."""
    folder = HERE / 'converted'
    subprocess.run(['soffice', '--headless', '--convert-to', target, '--outdir', folder, HERE / source], check=True)
    made = folder / f'{pathlib.Path(source).stem}.{target}'
    return made.read_bytes()


def encode(name, encoding, text, mark=b''):
    """Writes a text through iconv, as a tool of a power company does."""
    encoded = subprocess.run(['iconv', '-f', 'utf-8', '-t', encoding], input=text.encode(), capture_output=True, check=True)
    (HERE / name).write_bytes(mark + encoded.stdout)


# --- texts ---------------------------------------------------------------------------------------------------------------------
HONG_KONG = '日期,地址,用電量(度),備註\r\n2025-01,深水埗愛民邨,1234.50,啲\r\n2025-02,鰂魚涌太古坊,980.00,嘅\r\n'
MAINLAND = '户号,月份,用电量(千瓦时),电费(元)\n0012345678,2025年1月,106860.33,"70,527.82"\n0012345678,2025年2月,98321.07,"64,891.91"\n'
encode('big5-hkscs.csv', 'BIG5-HKSCS', HONG_KONG)
encode('gb18030.csv', 'GB18030', MAINLAND)
encode('utf-16le.csv', 'UTF-16LE', MAINLAND)
encode('utf-16le-marked.csv', 'UTF-16LE', '户号\t月份\t用电量(千瓦时)\n0012345678\t2025年1月\t106,860.33\n', b'\xff\xfe')
encode('utf-16be-marked.csv', 'UTF-16BE', HONG_KONG, b'\xfe\xff')
encode('utf-8-marked.csv', 'UTF-8', HONG_KONG, b'\xef\xbb\xbf')
encode('windows-1252.csv', 'CP1252', 'Month;Café;°C\n2025-01;1.282,50;21\n')
# Too few characters to tell: these bytes are 勣鼠爵 in Big5.
encode('undecided.csv', 'GB18030', '吨公里,1\n')
(HERE / 'utf-8-fault.csv').write_bytes(MAINLAND.encode().replace('2025年2'.encode(), b'2025\xff2'))
(HERE / 'big5-fault.csv').write_bytes((HERE / 'big5-hkscs.csv').read_bytes().replace(b'980.00', b'\xff80.00'))

# --- a workbook, as openpyxl writes it (formulas without values) and as LibreOffice does ---------------------------------------
book = openpyxl.Workbook()
sheet = book.active
sheet.title = '2025 用電'
sheet['A1'] = '中電 CLP Power: bills of 2025'
sheet.merge_cells('A1:F1')
for column, name in enumerate(['月份', '用電量(度)', '金額 (HKD)', 'Share', 'Read on', 'Estimated'], 1):
    sheet.cell(2, column, name)
ROWS = [
    (datetime.date(2025, 1, 1), 106860.33, 1282324.5, 0.125, datetime.datetime(2025, 2, 3, 14, 30), True),
    (datetime.date(2025, 2, 28), 0.1 + 0.2, -350, 0.0875, datetime.datetime(2025, 3, 3), False),
    (datetime.date(2025, 3, 1), 98321.07, 0, 1, datetime.time(23, 59, 59), None),
    (datetime.date(2025, 4, 1), '1,282,324.00', '11010119900307123456', 0.5, datetime.timedelta(hours=36, minutes=30), None),
    (datetime.date(2025, 5, 1), '=B3+1', '=1/0', '=NA()', '="kWh"&""', None),
    (datetime.date(2025, 6, 1), 1e-7, 1e15, 0.1, None, None),
    (datetime.date(2025, 7, 1), 7.5, None, None, None, None),
]
for index, cells in enumerate(ROWS, 3):
    for column, value in enumerate(cells, 1):
        if value is not None:
            sheet.cell(index, column, value)
    sheet.cell(index, 1).number_format = 'yyyy"年"m"月"'
    sheet.cell(index, 3).number_format = '#,##0.00'
    sheet.cell(index, 4).number_format = '0.0%'
sheet['A4'].number_format = '[$-804]yyyy"年"m"月"d"日"'
sheet['E6'].number_format = '[h]:mm'
sheet.row_dimensions[5].hidden = True
sheet.row_dimensions.group(8, 9)
sheet['H9'] = 'two\nlines, "quoted"'
sheet['B12'] = 'Total'
sheet.merge_cells('B12:C13')
hidden = book.create_sheet('old')
hidden.append(['never mind', 1])
hidden.sheet_state = 'hidden'
book.create_sheet('empty')
book.save(HERE / 'bills.xlsx')
(HERE / 'bills.ods').write_bytes(convert('bills.xlsx', 'ods'))
(HERE / 'bills.xls').write_bytes(convert('bills.xlsx', 'xls'))
(HERE / 'bills-libreoffice.xlsx').write_bytes(convert('bills.ods', 'xlsx'))

# --- a troubled workbook -------------------------------------------------------------------------------------------------------
book = openpyxl.Workbook()
book.epoch = CALENDAR_MAC_1904
sheet = book.active
sheet.title = 'Water'
sheet.append(['Meter', 'Readings', None])
sheet.merge_cells('B1:C1')
sheet.append([None, 'Read on', 'm3'])
sheet.append(['W-1', datetime.date(2025, 1, 31), 120.5])
sheet.append(['W-2', datetime.date(2025, 2, 28), '#REF!'])
sheet.append(['W-3', datetime.date(2025, 3, 31), '87.25'])
sheet.append(['W-4', datetime.date(2025, 4, 30), 66])
sheet.append(['Total', None, '=SUM(C3:C6)'])
sheet.row_dimensions[6].hidden = True
sheet['C5'].data_type = 's'
book.save(HERE / 'troubled.xlsx')


# --- workbooks that are locked, cut or have macros, made of the ones above -------------------------------------------------------
def rezip(source, target, change=lambda name, content: content, more=()):
    with zipfile.ZipFile(HERE / source) as old, zipfile.ZipFile(HERE / target, 'w', zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename, (2025, 1, 1, 0, 0, 0)), change(part.filename, old.read(part)), zipfile.ZIP_DEFLATED)
        for name, content in more:
            new.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), content)


def lock_manifest(name, content):
    if name != 'META-INF/manifest.xml':
        return content
    return re.sub(rb'(full-path="content.xml"[^>]*)/>', rb'\1><manifest:encryption-data/></manifest:file-entry>', content)


rezip('bills.ods', 'locked.ods', lock_manifest)
rezip('troubled.xlsx', 'macros.xlsm', more=[('xl/vbaProject.bin', b'\xd0\xcf\x11\xe0 never run')])
workbook = (HERE / 'bills.xls').read_bytes()
(HERE / 'cut.xls').write_bytes(workbook[:4608])
# The record of the code page (0x42) becomes that of a password (0x2F), which is what stands there in a locked file.
(HERE / 'locked.xls').write_bytes(workbook.replace(b'\x42\x00\x02\x00\xb0\x04', b'\x2f\x00\x02\x00\x01\x00', 1))


def compound(names):
    """An empty container of old Office files with streams of these names."""
    free, end = 0xFFFFFFFF, 0xFFFFFFFE
    header = struct.pack('<8s16s5H6x9I', bytes.fromhex('d0cf11e0a1b11ae1'), b'', 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0)[:76]
    fat = struct.pack('<128I', 0xFFFFFFFD, end, *[free] * 126)
    entries = [('Root Entry', 5, free, 1)] + [(name, 2, index + 2 if index + 1 < len(names) else free, free) for index, name in enumerate(names)]
    directory = b''
    for name, kind, right, child in entries:
        text = name.encode('utf-16le') + b'\0\0'
        directory += struct.pack('<64sHBB3I16s4x16xIQ', text, len(text), kind, 1, free, right, child, b'', end, 0)
    return header + struct.pack('<109I', 0, *[free] * 108) + fat + directory.ljust(512, b'\0')


(HERE / 'locked.xlsx').write_bytes(compound(['EncryptionInfo', 'EncryptedPackage']))
(HERE / 'excel95.xls').write_bytes(compound(['Book']))

# --- pages under the name of a workbook ------------------------------------------------------------------------------------------
PAGE = '''<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><style>td { color: black }</style></head><body>
<table><tr><th rowspan=2>月份</th><th colspan="2">用电量&nbsp;(千瓦时)</th></tr>
<tr><th>峰</th><th>谷</th></tr>
<tr><td>2025年1月</td><td x:num="70001.25">70,001.3</td><td>36,859.08</td></tr>
<tr style="display:none"><td>2025年2月<td>1<td>2</tr></table></body></html>
'''
encode('page.xls', 'GB18030', PAGE)
(HERE / 'xml2003.xls').write_text('''<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table/></Worksheet></Workbook>
''')
(HERE / 'archive.xls').write_text('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x--\n')
