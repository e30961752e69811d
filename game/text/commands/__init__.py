"""The words that can be typed at the prompt, each with its help."""
