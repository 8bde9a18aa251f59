"""The same sums by Python: quantity by activity, unit, region, class and site, exact, printed as JSON."""

import csv
import json
import sys
from decimal import Decimal, getcontext

getcontext().prec = 60
sums = {}
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = csv.reader(file)
    header = next(rows)
    activity, unit, region, kind, site, quantity = (
        header.index(name) for name in ("activity", "unit", "region", "class", "site", "quantity")
    )
    zero = Decimal(0)
    for row in rows:
        key = (row[activity], row[unit], row[region], row[kind], row[site])
        sums[key] = sums.get(key, zero) + Decimal(row[quantity])
json.dump([[*key, format(value, "f")] for key, value in sums.items()], sys.stdout, ensure_ascii=True)
