"""The attacker: what a reader can conclude who has everything that was ever printed, and can calculate.

A library beside the rules of `vios_desktop.disclosure`. No files, no clock, no Qt, no database; HiGHS
(`highspy`, with numpy) is loaded when a system first needs it. Everything is passed in, everything that comes
out is frozen.

1. `model.Publication` is what was published: atoms (the finest counts), statistics (sums of atoms), an interval
   for each that was printed (exact, band, or open at the top), lines that count different people (`model.Cover`:
   largest part <= whole <= sum of the parts), and, if known, the true values.
   `publication_json.parse_publication` reads one; `model.joined` puts several together by the names of their
   atoms.
2. `bounds.attack(publication)` gives the exact least and most of every statistic over whole numbers, and a
   verdict: a statistic whose truth is below k (or not known) is violated if its interval does not hold all of 0
   to k - 1.

A page goes out with a proof that nothing is narrowed (`vios_desktop.disclosure.export_gate` asks for it):

3. `large.plainly_large(publication)` are the statistics that are k or more for everybody to see; all others are to
   be shown able to be small.
4. `proof.prove(publication, names)` looks for a certificate (R10): per statistic two tables of whole numbers that
   reproduce everything. `certificate.holds` checks one without a solver and is short enough to read.
5. `closed_form.bounds_of_period` gives the bounds of one page alone without a solver; a test holds it beside the
   solver.

How it is worked out. `system` writes the publication as rows over whole-number variables; atoms that no
statistic tells apart become one. `propagation` narrows every variable row by row. `reduction` drops the rows
that then say nothing any more and splits what is left into components; where a component is a tree its bounds
are exact and no solver is needed. For the others `integer_program` asks HiGHS: a linear program by warm start,
whole numbers only where the corner is fractional. Every table it returns is checked here in whole numbers
against every row.

What is trusted: that a table which fits exists is proved by the table itself. That there is none beyond an
extreme is the word of the solver (in floating point); were it wrong, the attacker would look weaker than it is.
Whoever must not depend on that takes witness tables instead of bounds (R10).

Limits. The attacker is possibilistic: it says what can be, not how likely. It knows the publications that are
passed in, and nothing about single pupils; what a reader knows besides is passed in as a publication too.

Source of the model: chapters 2, 3 and 8 of the project's notes on disclosure; the attacker's problem is that of
Fischetti and Salazar, Management Science 47 (2001).
"""
