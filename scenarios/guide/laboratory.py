"""The laboratory as a library: run it, or copy it into a notebook. `python scenarios/guide/laboratory.py`"""

from __future__ import annotations

from game.lab import ask, priorities, question, settlements, simulate, whatif


def main() -> None:
    """An ensemble, a question that comes with the game, one of one's own, and the games themselves."""
    found = simulate("1954", games=2_000, seed=1)
    germany = next(i for i in found.issues if i.id == "german_question")
    for p in germany.positions:
        print(f"{p.id:22} {p.ended.share:6.1%}  ({p.ended.low:.1%} to {p.ended.high:.1%})")

    answer = whatif(question("1954", "assembly_passes_edc"), games=2_000)
    print(answer.question.title, f"{answer.different.share:.1%} of the games end otherwise")
    print("France gains", round(answer.seat("france").worth.mean, 1), "points")

    mine = ask("2000", {"congress.stances.missile_defence.salience": "1"}, without=["abm_notice"], games=1_000)
    print("the first decision that turned:", mine.first_turned.date if mine.first_turned else "none")

    z, ends = priorities("1954", 2_000), settlements("1954", 2_000)
    armed = ends[:, 2] == 4  # the German question ended with the Federal Republic in NATO
    french = z[:, 3, 2]  # what France cares about it: less, as much, more
    for priority in (-1, 0, 1):
        print("France's priority", priority, f"armed in NATO in {armed[french == priority].mean():.1%}")


if __name__ == "__main__":
    main()
