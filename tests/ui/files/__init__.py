"""Tests of the files of the dossier."""
