"""From figures and statements to facts: the right row in the right table.

:func:`trustetl.facts.finding.find_facts` is the way in. Nothing is loaded here: the checks use a few words of these
rooms, and the process that runs them need not load the rules for it.
"""
