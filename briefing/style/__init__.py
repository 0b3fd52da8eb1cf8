"""House styles: how an organisation's documents look and which conventions they keep, read from TOML."""
