from __future__ import annotations

from django.utils.translation import override

from quizzes.templatetags.domains import domain_label


def test_a_label_is_the_word_of_the_domain_and_any_other_word_is_kept() -> None:
    with override("fr"):
        assert str(domain_label("cost-optimized")) == "Coûts"
    assert domain_label("Réseau") == "Réseau"
