from __future__ import annotations

from time import process_time

import pytest

from content.notes.language.french.articles import is_several, named, of_named, one_of
from content.notes.language.names import is_coined, is_name, short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Elastic Load Balancing (ELB)", "Elastic Load Balancing"),
        ("Amazon S3 (objets)", "S3"),
        ("Aurora (MySQL (8))", "Aurora (MySQL (8))"),
    ],
)
def test_the_bracket_at_the_end_is_no_part_of_a_name(name: str, short: str) -> None:
    assert short_name(name) == short


def test_a_name_of_nothing_but_brackets_is_read_once() -> None:
    name = "EC2 " + "(" * 32_000
    before = process_time()
    assert short_name(name) == name
    # Looked at from each bracket to the end, it took seconds.
    assert process_time() - before < 1


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Couche Session", "la couche Session"),
        ("Cloud Souverain Hybride", "le cloud Souverain hybride"),
        ("Réseau Étendu", "le réseau étendu"),
        ("Cache Aside", "Cache Aside"),
        ("Instance Store", "Instance Store"),
        ("Mail Exchanger", "Mail Exchanger"),
    ],
)
def test_french_words_take_their_article_however_large(name: str, shown: str) -> None:
    assert named(name) == one_of(name) == shown
    assert of_named(name).endswith(shown.partition(" ")[2])


@pytest.mark.parametrize("token", ["IPsec", "MACsec", "HAProxy", "DynamoDB"])
def test_letters_before_a_word_make_a_name(token: str) -> None:
    assert is_coined(token)


@pytest.mark.parametrize("token", ["Ipsec", "Proxy", "proxy", "Été"])
def test_a_capital_makes_none(token: str) -> None:
    assert not is_coined(token)


@pytest.mark.parametrize(
    ("text", "named"),
    [("Authentification SSH", False), ("Communication TCP/IP", False), ("Application LB", True),
     ("Notification Service", True)],
)  # fmt: skip
def test_what_is_done_by_letters_is_called_so_in_french(text: str, named: bool) -> None:
    assert is_name(text) == named


def test_one_deed_done_to_several_and_a_double_s_are_one() -> None:
    assert is_several("Managed policies")
    assert not is_several("Évaluation des policies")
    assert not named("access Grant").startswith("les ")
