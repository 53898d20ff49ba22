"""The windows of the counter: what can be asked, one page per matter and one typed line per command.

Promises that each line has the words of its command, and does nothing besides.
May import `commands` and everything below.
"""
