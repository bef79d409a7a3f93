"""A text that can be told: what identifies is found, replaced or made more general.

What identifies is found in `vios_desktop.domain.identifiers`, in the domain because the domain may not import this
package. Here is what is done with it. A library without I/O.

1. `exchange` is the file format of `vios disclosure redact`.
2. `replacing.Replacer` puts a word in the place of every mark; the same person gets the same letter.
3. `generalising` gives less exact words for ages, classes, days and places.
4. `uniqueness.check_sketch` says whether a sketch from coded fields fits enough incidents and pupils to be told.
"""
