"""One file per revision, each complete in itself, up and down."""
