"""The screens on which a game is played: each draws what a seat can see, and hands back acts."""
