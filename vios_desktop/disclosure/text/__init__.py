"""A text that can be told: what identifies is found, replaced or made more general.

What identifies is found in `vios_desktop.domain.identifiers`, which the cases and minutes of the kernteam use too.
Here is what is done with it: `exchange` is the file format of `vios disclosure redact`. A library without I/O.
"""
