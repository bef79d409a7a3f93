"""Tables on request: what of a table may be printed so that no small number in it can be worked out (R8, R9).

A library beside `attack`, and as pure: no files, no clock, no Qt, no database; HiGHS is loaded when it is first
needed. In the order of use:

1. `problem.ExactTable` is the table with its true values: statistics over atoms (`attack.model`), if wanted with
   the group that each is counted in (`base`) and the leading persons behind each atom (`leading`).
   `table_json.parse_table` reads one.
2. `problem.to_keep_open` says what is primary, and what a reader must still think possible of it.
3. `protect.suppress` hides what is needed and shows the rest exactly: `heuristic` looks for partners and shows
   again what was hidden for nothing; `exact` proves a cheapest choice for tables of up to some 200 cells.
   `protect.in_bands` shows everything in bands instead.
4. `outcome.Outcome` is what may be printed, what was lost, and whether the choice is proven the cheapest.

Nothing comes out that the attacker of `attack.bounds` can narrow: both ways end with it, over whole numbers.

What is not promised. Hiding cells that depend on the data says something to a reader who knows this program and
tries which tables would have given the same holes (measured in the notes, 2.3: four small cells in five then lose
part of 0 to k - 1). So hidden cells are for readers who are trusted; for others there are bands. Neither looks at
what was published before: that is the gate's (`attack`).

R8 in short: below k by R1, zero too; partners by the cheapest shift; clean up; the exact choice for small tables;
zeros may be partners (they are primary themselves), margins at a higher price, a grand total only if nothing else
helps; one symbol for all that is hidden.
"""
