"""A small widget kit on pygame-ce: one file a widget, each fed with events and asked for messages."""
