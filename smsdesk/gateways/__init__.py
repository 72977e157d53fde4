"""One module per SMS provider. Each knows HTTP and its provider, nothing else."""
