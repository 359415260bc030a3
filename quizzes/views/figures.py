"""Pictures of what was learnt: each with the sentence that it says, and its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from django.utils.dates import MONTHS_AP
from django.utils.formats import localize
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from quizzes.charts import Chart, Column, bars, calendar
from quizzes.scheduling import Rating
from quizzes.shares import percent, told
from quizzes.stats.cells import STABILITIES
from quizzes.stats.figures import Age, Figures, Recalled, total
from quizzes.stats.forecast import Forecast
from quizzes.stats.memories import Memories
from studyapp.dates import date_words, hour_words

_DAY = timedelta(days=1)
WEEKS = 26
# Fewer answers than this at an hour say nothing about the hour.
_ENOUGH = 20

Words = str | Promise
_RATINGS: dict[Rating, tuple[str, Words]] = {
    Rating.Again: ("again", _("Again")),
    Rating.Hard: ("hard", _("Hard")),
    Rating.Good: ("good", _("Good")),
    Rating.Easy: ("easy", _("Easy")),
}
AGES: dict[Age, Words] = {
    Age.LEARNING: _("In learning"),
    Age.YOUNG: _("Young"),
    Age.MATURE: _("Mature"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    slug: str
    title: str
    sentence: str
    chart: Chart
    head: Sequence[Words]
    rows: Sequence[Sequence[object]]
    # What each colour stands for, by its class.
    legend: Sequence[tuple[str, Words]] = ()


def forecast_figure(found: Forecast, today: date) -> Figure:
    days = [today + place * _DAY for place in range(len(found.days))]
    columns = [
        Column(
            str(day.day),
            [("late", found.late if day == today else 0), ("due", count)],
        )
        for day, count in zip(days, found.days, strict=True)
    ]
    return Figure(
        slug="forecast",
        title=gettext("The days ahead"),
        sentence=_forecast_sentence(found, days),
        chart=bars(columns),
        head=[_("Day"), _("Cards due")],
        rows=[[_("Late"), found.late]]
        + [[day, count] for day, count in zip(days, found.days, strict=True)],
        legend=[("due", _("due that day")), ("late", _("late"))],
    )


def _forecast_sentence(found: Forecast, days: Sequence[date]) -> str:
    coming = sum(found.days)
    if not coming and not found.late:
        return gettext("No card comes back in the next 30 days.")
    words = ngettext(
        "%(n)s card comes back in the next 30 days.",
        "%(n)s cards come back in the next 30 days.",
        coming,
    ) % {"n": localize(coming)}
    if coming:
        most = max(found.days)
        day = date_words(days[found.days.index(most)], "MONTH_DAY_FORMAT")
        words += " " + gettext("The fullest day is %(day)s, with %(n)s.") % {
            "day": day,
            "n": localize(most),
        }
    if found.late:
        words += " " + ngettext("%(n)s is late.", "%(n)s are late.", found.late) % {
            "n": localize(found.late)
        }
    return words


def calendar_figure(history: dict[date, Figures], today: date, streak: int) -> Figure:
    counts = {day: figures.presses for day, figures in history.items()}
    first = today - timedelta(today.weekday() + 7 * (WEEKS - 1))
    shown = {day: count for day, count in counts.items() if day >= first}
    words = ngettext(
        "You have studied on %(n)s day of the last 26 weeks.",
        "You have studied on %(n)s days of the last 26 weeks.",
        len(shown),
    ) % {"n": len(shown)}
    if streak > 1:
        words += " " + gettext("%(n)s days in a row, up to now.") % {
            "n": localize(streak)
        }
    months = {number: str(name) for number, name in MONTHS_AP.items()}
    return Figure(
        slug="calendar",
        title=gettext("Calendar"),
        sentence=words,
        chart=calendar(counts, last=today, weeks=WEEKS, months=months),
        head=[_("Day"), _("Answers"), _("Minutes")],
        rows=[
            [day, history[day].presses, history[day].minutes]
            for day in sorted(shown, reverse=True)
        ],
        legend=[
            ("level-0", _("none")),
            ("level-1", _("few")),
            ("level-4", _("the most")),
        ],
    )


def retention_figure(history: dict[date, Figures], today: date, aim: float) -> Figure:
    periods: list[tuple[Words, int]] = [
        (_("Today"), 1),
        (_("7 days"), 7),
        (_("30 days"), 30),
        (_("One year"), 365),
    ]
    sums = [(words, _since(history, today - (n - 1) * _DAY)) for words, n in periods]
    month = sums[2][1].recalled()
    if month.rated:
        words = gettext(
            "Over 30 days you remembered %(kept)s of %(rated)s cards that came back: "
            "%(share)s, where you aim for %(aim)s."
        ) % {
            "kept": localize(month.kept),
            "rated": localize(month.rated),
            "share": percent(month.share),
            "aim": percent(aim),
        }
    else:
        words = gettext("No card has come back in the last 30 days.")
    columns = [
        Column(label, [(kind, 100 * (figures.recalled(age).share or 0))])
        for words, figures in sums
        for label, kind, age in (
            (str(words), "young", Age.YOUNG),
            ("", "mature", Age.MATURE),
        )
    ]
    return Figure(
        slug="retention",
        title=gettext("True retention"),
        sentence=words,
        chart=bars(columns, most=100, written=_hundredths),
        head=[_("Period"), _("Young"), _("Mature"), _("Together")],
        rows=[
            [
                words,
                told(figures.recalled(Age.YOUNG)),
                told(figures.recalled(Age.MATURE)),
                told(figures.recalled()),
            ]
            for words, figures in sums
        ],
        legend=[
            ("young", _("young: intervals under 21 days")),
            ("mature", _("mature: 21 days and more")),
        ],
    )


def _since(history: dict[date, Figures], first: date) -> Figures:
    return total(figures for day, figures in history.items() if day >= first)


def stability_figure(found: Memories) -> Figure:
    names = [
        *(_range(low, high - 1) for low, high in pairwise(STABILITIES)),
        gettext("%(n)s and more") % {"n": STABILITIES[-1]},
    ]
    firm = sum(found.stabilities[STABILITIES.index(30) :])
    words = ngettext(
        "%(n)s of %(all)s card seen holds for a month or longer.",
        "%(n)s of %(all)s cards seen hold for a month or longer.",
        firm,
    ) % {"n": localize(firm), "all": localize(found.seen)}
    return _distribution(
        "stability",
        gettext("Stability"),
        words + " " + gettext("Stability is the days until 9 in 10 are recalled."),
        [str(low) for low in STABILITIES],
        names,
        found.stabilities,
        _("Days"),
    )


def difficulty_figure(found: Memories) -> Figure:
    hard = sum(found.difficulties[7:])
    words = ngettext(
        "%(n)s card is among the hardest, 8 or more of 10.",
        "%(n)s cards are among the hardest, 8 or more of 10.",
        hard,
    ) % {"n": localize(hard)}
    names = [str(place) for place in range(1, 11)]
    return _distribution(
        "difficulty",
        gettext("Difficulty"),
        words,
        names,
        names,
        found.difficulties,
        _("Difficulty"),
    )


def recall_figure(found: Memories) -> Figure:
    words = ngettext(
        "Asked everything now, you would recall about %(n)s of the %(all)s card seen.",
        "Asked everything now, you would recall about %(n)s of the %(all)s cards seen.",
        found.seen,
    ) % {"n": localize(round(found.recalled)), "all": localize(found.seen)}
    return _distribution(
        "recall",
        gettext("Probability of recall"),
        words,
        [str(tenth) for tenth in range(0, 100, 10)],
        [f"{tenth}–{_hundredths(tenth + 10)}" for tenth in range(0, 100, 10)],
        found.recalls,
        _("Recall"),
    )


def _hundredths(n: int) -> str:
    return percent(n / 100)


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _distribution(
    slug: str,
    title: str,
    sentence: str,
    ticks: Sequence[str],
    names: Sequence[str],
    counts: Sequence[int],
    what: Words,
) -> Figure:
    columns = [Column(t, [("plain", n)]) for t, n in zip(ticks, counts, strict=True)]
    return Figure(
        slug=slug,
        title=title,
        sentence=sentence,
        chart=bars(columns),
        head=[what, _("Cards")],
        rows=list(zip(names, counts, strict=True)),
    )


def buttons_figure(all_: Figures) -> Figure:
    again = sum(row[0] for row in all_.ratings)
    words = ngettext(
        "You pressed “Again” %(n)s times in %(all)s answer.",
        "You pressed “Again” %(n)s times in %(all)s answers.",
        all_.presses,
    ) % {"n": localize(again), "all": localize(all_.presses)}
    columns = [
        Column(
            str(AGES[age]) if rating == Rating.Again else "",
            [(kind, all_.ratings[age][rating - 1])],
        )
        for age in Age
        for rating, (kind, _word) in _RATINGS.items()
    ]
    return Figure(
        slug="buttons",
        title=gettext("Buttons"),
        sentence=words,
        chart=bars(columns),
        head=[_("Cards"), *(word for _kind, word in _RATINGS.values())],
        rows=[[AGES[age], *all_.ratings[age]] for age in Age],
        legend=list(_RATINGS.values()),
    )


def hours_figure(all_: Figures) -> Figure:
    columns = [
        Column(str(hour), [("plain", all_.hours.get(hour, [0])[0])])
        for hour in range(24)
    ]
    return Figure(
        slug="hours",
        title=gettext("Hours"),
        sentence=_hours_sentence(all_),
        chart=bars(columns),
        head=[_("Hour"), _("Answers"), _("Remembered")],
        rows=[
            [hour_words(hour), row[0], told(Recalled(row[2], row[1]))]
            for hour, row in all_.hours.items()
        ],
    )


def _hours_sentence(all_: Figures) -> str:
    if not all_.presses:
        return gettext("Once you have studied, this says at which hours.")
    busiest = max(all_.hours, key=lambda hour: all_.hours[hour][0])
    words = gettext("You study most between %(hour)s and %(next)s.") % {
        "hour": hour_words(busiest),
        "next": hour_words(busiest + 1),
    }
    shares = {
        hour: row[2] / row[1] for hour, row in all_.hours.items() if row[1] >= _ENOUGH
    }
    if len(shares) > 1:
        best = max(shares, key=shares.__getitem__)
        words += " " + gettext(
            "You remember best between %(hour)s and %(next)s: %(share)s."
        ) % {
            "hour": hour_words(best),
            "next": hour_words(best + 1),
            "share": percent(shares[best]),
        }
    return words
