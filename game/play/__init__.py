"""One session for all faces: seats, drafts, what each seat has been shown, going back, a class, the guide. No pygame, no terminal."""
