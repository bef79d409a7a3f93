"""Every word that can be part of a name in the practice school, so that an export can be searched for them."""

from __future__ import annotations

from vios_desktop.services.practice.texts import ReadText, load_texts


def all_name_words(read_text: ReadText) -> frozenset[str]:
    """First names, last names and the last names of partners' contacts; no prefixes such as "van der".

    The name of the school holds one of them ("Voorbeeld"): take it out of a text before you search that text.
    """
    texts = load_texts(read_text)
    made = {root + ending for root in texts.names["roots"] for ending in texts.names["endings"]}
    whole = {last for _, last in texts.names["whole"]}
    story = (*texts.story["people"], *texts.story["staff"])
    told = {entry[part] for entry in story for part in ("first", "last")}
    contacts = (contact for entry in texts.partners["partners"] for contact in entry["contacts"])
    partners = {contact["name"].split()[-1] for contact in contacts}
    return frozenset(made | whole | set(texts.names["first"]) | told | partners)
