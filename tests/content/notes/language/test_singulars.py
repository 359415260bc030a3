"""One of several English things, and its gender among French words."""

from __future__ import annotations

import pytest

from content.notes.language.english.singulars import one_english, several_english
from content.notes.language.french.labels import plural
from content.notes.language.french.nouns import agreement
from content.notes.language.french.singulars import any_singular, without_plural


@pytest.mark.parametrize(
    ("several", "one"),
    [
        ("policies", "policy"), ("routing policies", "routing policy"), ("keys", "key"),
        ("storage classes", "storage class"), ("indexes", "index"), ("caches", "cache"),
        ("batches", "batch"), ("meshes", "mesh"), ("databases", "database"),
        ("leases", "lease"), ("statuses", "status"), ("aliases", "alias"),
        ("cookies", "cookie"), ("status", "status"), ("access", "access"),
        ("analyses", "analysis"), ("VPCs", "VPC"), ("DNS", "DNS"), ("node", "node"),
    ],
)  # fmt: skip
def test_one_of_several_english_things(several: str, one: str) -> None:
    assert one_english(several) == one


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("routing policy", "routing policies"), ("access key", "access keys"),
        ("storage class", "storage classes"), ("mailbox", "mailboxes"),
    ],
)  # fmt: skip
def test_several_of_one_english_thing(one: str, several: str) -> None:
    assert several_english(one) == several


def test_an_english_kind_is_made_one_and_keeps_its_own_gender() -> None:
    assert any_singular("Retry policies") == "retry policy"
    assert without_plural("retry policies") == "retry policy"
    assert plural("retry policy") == "retry policies"
    one, several = agreement("routing policy"), agreement("routing policies")
    assert one is not None
    assert several is not None
    assert (one.gender, one.plural) == ("f", False)
    assert (several.gender, several.plural) == ("f", True)


def test_french_words_are_not_taken_for_english_ones() -> None:
    assert any_singular("Politiques de reprise") == "politique de reprise"
    assert without_plural("type de caches") == "type de cache"
    found = agreement("routage des classes")
    assert found is not None
    assert found.gender == "m"


@pytest.mark.parametrize("phrase", ["réplication vers replica", "durée user"])
def test_a_french_phrase_keeps_the_gender_of_its_first_noun(phrase: str) -> None:
    assert agreement(phrase) == agreement(phrase.split(" ")[0])
