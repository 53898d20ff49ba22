"""What somebody asks and others decide: an organisation, a transfer, a correction, a relief; and mergers."""
