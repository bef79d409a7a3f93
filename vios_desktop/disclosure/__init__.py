"""Figures about incidents that do not lead back to a pupil: banded counting for one period at a time.

A library of the standard library (`attack` and `suppression` load a solver when they are asked): no files, no
clock, no Qt, no database. Everything it knows is passed in, everything it returns is frozen, and nothing it
returns holds an id of a person. It is used in this order.

1. `layout.load_layouts(text)` reads the policy; `layout.choose_layout(policy, last_year_volume)` picks the layout,
   once per school year, from the number of incidents of the school year *before* (None in a first year).
2. `assignment.assign(...)` says which incidents belong to the period that is about to be published (R5).
3. `counting.leading_of` and `counting.victims_of` turn the persons of an incident into opaque keys; the caller
   makes one `CountedIncident` of each assigned incident (R1).
4. `summary.build_summary(...)` counts, puts every figure in a band and forgets the counts.
5. `summary_json.to_json` and `parse_summary` keep it: canonical, strict, with a content hash.
6. `ledger` is the chain of everything that was published; `outside_number` makes an entry of a number that was
   published elsewhere. `ladder.forms_of` gives the forms of a summary, from the fullest to the empty one.
7. `group_size.within_group(summary, members)` leaves out what says something about the rest of a group (R9).
8. `export_gate.first_safe(earlier, forms)` says which form may go (R7), with its certificate (R10) and its log,
   before anything is made of it. `attacker_view.publication_of(records)` is what a reader has who kept everything.

The rules, from the project's notes on disclosure, chapter 3:

R1  A line counts incidents with different leading persons, so that "5-9" stands for five people or more by
    construction. If victims are recorded and there are fewer than k of them, they are the count.
R2  Every figure, the total too, is a band on a fixed grid of width 5 (strict: 10) that starts at 0. Zero is not
    told apart from four: no separate zero, dash, blank or colour.
R3  The layout (which lines, in which order) is fixed for a school year and never follows from this year's data.
    One-way lines only, at least four lines in a breakdown, never an exact total.
R4  Whatever else is printed follows from printed bands alone: "higher" only if the new lower bound is above the
    old upper bound. Exact are only the kernteam's own agreements, which its members made themselves.
R5  A period is published once, after its end, and never changes. An incident counts once ever: in the period in
    which it happened or, when that one is published already, in the one in which it was registered or changed.
R6  All that was published, to anybody, is in one ledger that is only added to. Without it, or when its chain is
    broken, nothing is exported.
R7  A form passes if a reader of the whole ledger knows no more of a small number with it than without: any line,
    total or cross cell, of any period or stretch of periods. Otherwise whole parts are left out, in one fixed
    order. The answer follows from printed bands alone: a number that is at least k is known not to be small, so
    that no true value is looked at.

One addition to R1, with its reason. The victims rule can push a total below one of its own lines (six incidents
without a victim in one line, one victim elsewhere: line 6, total 1), or lines so far down that the total is more
than they can add up to. Such a page would say that one to four victims are recorded: an exact presence. So
`counting.count_table` lowers counts, never raises them, until largest line <= total <= sum of the lines. Then
every page could equally come from a period without any victim, and a reader who knows this program learns nothing
from the rule. It is also the relation that the later gate (R7) assumes.

The victims rule itself can be read in two ways, so it is a setting of the policy (`layout.VictimRule`), the same
for a whole school year. `whole_line` follows the letter of R1 and of its acceptance test: no line that shows 5 or
more has one to four victims. Simulated with four groups, six places and invented shares of incidents with a
victim, it and the lowering above take 55 to 88 % of the lines that would show 5 or more down to 0-4, and at 200 or
more incidents a year nearly every total into a lower band. `per_incident` guards the case the rule is about (eight
against one victim count as one) at a cost of at most 1 %, but a line of eight incidents without a victim and one
with a victim then shows 5-9.

`attack` and `suppression` are libraries of their own: what a reader can conclude from one or more publications,
and what of a table may be printed (R8). Bands alone do not make a file anonymous in the sense of the law; that
is judged with the privacy officer.
"""
