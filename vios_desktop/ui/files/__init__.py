"""Files of the dossier: the list under a record, and looking at one from memory."""
