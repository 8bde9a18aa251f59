-- The same sums by SQLite's exact decimals, printed as JSON; `table` is imported before.
.mode json
select activity, unit, region, class, site, decimal_sum(quantity) as sum from activities group by 1, 2, 3, 4, 5;
