from __future__ import annotations

from content.notes.language.detection import language_of


def test_it_tells_french_from_english() -> None:
    assert language_of("Le service stocke les données dans des tables") == "fr"
    assert language_of("The service stores the data in tables") == "en"


def test_it_keeps_the_language_of_the_note_where_a_text_says_too_little() -> None:
    assert language_of("Amazon S3", "en") == "en"
    assert language_of("Amazon S3", "fr") == "fr"


def test_accents_tell_where_small_words_do_not() -> None:
    assert language_of("Durées écoulées, journées décomptées", "en") == "fr"
    assert language_of("The file is kept: durée, région, éligible", "fr") == "fr"
    assert language_of("The file is kept for the région in this zone", "fr") == "en"
