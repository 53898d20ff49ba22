"""What an employer or a base does for many: classes, rosters, and the answers to objections."""
