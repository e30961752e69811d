"""Many games at once, on the rules of the interactive game themselves.

Games differ in their hidden priorities alone, and these enter nothing but answers, offers and soundings. So games share
every open state until one of these differs: an ensemble is a walk of many games through a graph of open states, which is
built as it is needed (`tree`), by the same functions that play one game. At each package a compiled loop (`kernel`) asks
every game's deciders at once, and the games part where their answers make a difference. There is no second version of the
rules that could differ from the first; game number n is the game that `demarche play --seed S --game N` plays.

Where all chairs are historical or silent nobody looks at knowledge, so it is not kept, and states that differ in nothing else
are one: a hundred thousand games pass a few hundred states. A chair that looks at what it knows (a negotiator) has a
view of its own in nearly every game, and each is then played by itself.
"""
