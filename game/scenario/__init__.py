"""From YAML to the model: text with positions, the shape, the checks, where scenarios live."""
