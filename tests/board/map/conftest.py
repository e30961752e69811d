"""No window is opened: SDL draws to memory."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
import pytest


@pytest.fixture(autouse=True, scope="session")
def _fonts() -> None:
    pygame.font.init()
