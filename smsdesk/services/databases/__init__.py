"""Which database a data folder uses: choosing a server, looking at it, moving there and back."""
