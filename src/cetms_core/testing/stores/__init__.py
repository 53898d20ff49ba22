"""The laws that every store must keep: a page for each of the groups that a session has.

Promises that each law asks a store nothing but its sessions, so that any store can be held to it, a third party's too.
May import the contracts and what they speak of; no store.
"""
