from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.typed import Comparison, Piece, compare


def same(typed: str, expected: str, language: str = "fr") -> bool:
    return compare(typed, expected, language=language).is_same


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("5 TB", "5 To"),
        ("5TB", "5 To"),
        ("5to", "5 To"),
        ("5 téraoctets", "5 To"),
        ("100 MB", "100 Mo"),
        ("128ko", "128 KB"),
        ("64 GiB", "64 Gio"),
        ("1000", "1 000"),
        ("1000", "1\u202f000"),
        ("12500000", "Jusqu’à 12,500,000"),
        ("0.5", "0,5"),
        ("99.999%", "99,999 %"),
        ("99,9 pourcent", "99,9 %"),
        ("$0.40", "0,40 $"),
        ("90j", "90 jours"),
        ("24 h", "1 jour"),
        ("15 minutes", "900 s"),
        ("12 heures", "Jusqu’à 12 heures"),
        ("1-5 min", "De 1 à 5 minutes"),
        ("moins de 1 seconde", "< 1 s"),
        ("20 Gbps", "20 Gb/s"),
        ("3AZ", "3 AZ"),
        ("six copies", "6 copies"),
        ("reseau prive", "Réseau privé"),
        ("multi az", "Multi-AZ"),
        ("l'élasticité", "L’elasticite"),
        ("bucket", "Le bucket"),
        ("noeud", "nœud"),
        ("10.0.0.0/16", "10.0.0.0/16"),
        ("*", "*"),
        # A gloss, a plural, a unit that nothing else could stand for.
        ("99,999999999 %", "99,999999999 % (onze 9)"),
        ("Elastic Network Interface", "Elastic Network Interface (ENI)"),
        ("permanent", "Permanents"),
        ("99,99", "99,99 %"),
        ("30", "30 jours"),
        ("A", "A"),
        ("efs", "Amazon EFS"),
        ("Amazon EFS", "EFS"),
    ],
)
def test_it_takes_two_ways_to_write_it_as_one(typed: str, expected: str) -> None:
    assert same(typed, expected)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("5 Go", "5 To"),
        ("5 TiB", "5 To"),
        ("50 To", "5 To"),
        ("5", "5 To"),
        ("10 Go/s", "10 Gb/s"),
        ("99,99 %", "99,9 %"),
        ("1 s", "< 1 s"),
        ("plus de 1 s", "moins de 1 s"),
        ("10.0.0.0/8", "10.0.0.0/16"),
        ("1 mois", "30 jours"),
        ("S3 Standard", "S3 Standard-IA"),
        ("gp2", "gp3"),
        ("128", "128 Ko"),
        ("15", "15 minutes"),
        ("30 jours", "30 jours sans accès"),
        ("EB", "EBS"),
        ("+", "*"),
        ("", "A"),
    ],
)
def test_it_tells_other_answers_apart(typed: str, expected: str) -> None:
    assert not same(typed, expected)


def test_a_comma_before_three_digits_follows_the_language() -> None:
    assert same("10000", "10,000", "en")
    assert same("99.999", "99,999", "fr")
    assert not same("99999", "99,999", "fr")


def test_it_says_which_words_differ() -> None:
    assert compare("Read Units", "Read Capacity Units", language="en") == Comparison(
        (Piece("Read Units", True),),
        (Piece("Read ", True), Piece("Capacity", False), Piece(" Units", True)),
    )


def test_the_question_may_name_the_unit() -> None:
    asked = "Combien de minutes au plus ?"
    assert compare("15", "15 minutes", language="fr", asked=asked).is_same
    assert not compare("15", "15 heures", language="fr", asked=asked).is_same


def test_a_number_without_its_unit_is_not_struck_out() -> None:
    found = compare("128", "128 Ko", language="fr")
    assert found.typed == (Piece("128", True),)
    assert found.expected == (Piece("128", True), Piece(" Ko", False))
    assert not found.is_other


def test_it_says_which_quantity_differs() -> None:
    found = compare("35 heures", "35 jours", language="fr")
    assert found.typed == (Piece("35 heures", False),)
    assert found.expected == (Piece("35 jours", False),)


texts = st.text(alphabet="aàeE15 0,.%$’'-/<TtoBGbs()é\u00a0\u202f", max_size=30)
languages = st.sampled_from(["fr", "en"])


@given(texts | st.text(max_size=30), languages)
def test_every_text_is_the_same_as_itself(text: str, language: str) -> None:
    assert same(text, text, language)


@given(texts, texts, languages)
def test_the_order_of_the_two_changes_no_verdict(
    one: str, other: str, language: str
) -> None:
    # A unit may be left out of an answer, not added to it.
    if one.strip() and other.strip() and not {*"%$€"} & {*one, *other}:
        assert same(one, other, language) in (True, same(other, one, language))


@given(texts, texts, languages)
def test_the_pieces_are_the_whole_texts(one: str, other: str, language: str) -> None:
    found = compare(one, other, language=language)
    assert "".join(piece.text for piece in found.typed) == one
    assert "".join(piece.text for piece in found.expected) == other


@given(st.text(max_size=40), languages)
def test_case_is_ignored_outside_of_units(text: str, language: str) -> None:
    words = "".join(one for one in text if one.isascii() and one.isalpha())
    assert same(words.upper(), words.lower(), language)


SIZES = {"Ko": "KB", "Mo": "MB", "Go": "GB", "To": "TB", "Po": "PB"}


@given(
    st.integers(0, 10**9), st.integers(0, 99), st.sampled_from(sorted(SIZES)), st.data()
)
def test_every_way_to_write_a_size_is_one(
    whole: int, hundredths: int, unit: str, data: st.DataObject
) -> None:
    exact = Fraction(whole * 100 + hundredths, 100)
    grouped = f"{whole:,}".replace(",", data.draw(st.sampled_from(" \u00a0\u202f")))
    written = f"{grouped},{hundredths:02}{data.draw(st.sampled_from(['', ' ']))}{unit}"
    plain = f"{whole}.{hundredths:02} {SIZES[unit].lower()}"
    assert same(written, plain)
    other = exact + 1
    assert not same(f"{int(other)}.{hundredths:02}{unit}", written)


@pytest.mark.parametrize(
    ("typed", "expected", "is_other"),
    [
        ("99", "12 heures", True),
        ("99", "Jusqu’à 12 heures", True),
        ("99 h", "12 heures", True),
        ("30 min", "12 heures", True),
        ("99", "16 sous-réseaux", True),
        ("20 RCU", "1 140 RCU", True),
        ("20 RCU", "1 140 WCU", True),
        ("1 ko", "580 RCU", True),
        ("2 h", "580 RCU", True),
        # The same in other words, or perhaps.
        ("2 douzaines", "24 copies", False),
        ("24 copies", "2 douzaines", False),
        ("3 répliques", "3 copies", False),
        ("580 WCU", "580 RCU", False),
        ("24 minuts", "1 jour", False),
        ("12", "12 heures", False),
        ("720 min", "12 heures", False),
        # What may be right in a unit that was left out.
        ("24", "1 jour", False),
        ("5000", "5 To", False),
        ("12", "99,999999999 % (onze 9)", True),
        # Of another kind, or no quantity at all.
        ("99 Go", "12 heures", True),
        ("35 jours", "5 Go", True),
        ("foo", "99,999999999 % (onze 9)", True),
        ("5 Go", "5 To", True),
        ("10 Go/s", "10 Gb/s", True),
        # Nearly the same, or the same in other words.
        ("5 Tio", "5 To", False),
        ("1 mois", "30 jours", False),
        ("une journée", "1 jour", False),
        ("trente jours", "30 jours", False),
        # Not to be read as one quantity.
        ("99", "de 1 à 5 minutes", False),
        ("99", "< 12 heures", False),
        ("1", "un bucket par 5 comptes", False),
        ("douze ou treize", "12 heures", False),
        ("99", "Le bucket", False),
        ("foo", "Le bucket", False),
    ],
)
def test_it_knows_another_quantity_of_the_same_kind(
    typed: str, expected: str, is_other: bool
) -> None:
    assert compare(typed, expected, language="fr").is_other == is_other


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("x", "MFA Delete"),
        ("CloudFront", "AWS CloudTrail"),
        ("un disque", "Bloc, sur l’hôte physique"),
        ("nuage", "Simple Storage Service (S3)"),
    ],
)
def test_it_says_where_nothing_is_in_common(typed: str, expected: str) -> None:
    assert compare(typed, expected, language="fr").is_apart


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bloc éphémere", "Bloc, sur l’hôte physique"),
        ("CloudTrial", "AWS CloudTrail"),
        ("chiffrer", "Le chiffrement"),
        # Letters for their words, and the other way round.
        ("MFA", "Multi-Factor Authentication"),
        ("zone de disponibilité", "ZD"),
        # Of what has a number nothing is sure by its words.
        ("une journée", "24 h"),
        ("S3", "Simple Storage Service (S3)"),
        ("", "MFA Delete"),
        ("?", "MFA Delete"),
    ],
)
def test_it_may_be_the_same_in_other_words(typed: str, expected: str) -> None:
    assert not compare(typed, expected, language="fr").is_apart
