"""Labels and row headers over money that name no part of it: who pays, how far it has come, its year, what kind of text
follows.
"""

from __future__ import annotations

import re

STATE_LABEL = re.compile(
    r"^(?:(?:paid|funded|financed|met|borne|shared|contributed)\s+by|execut(?:ion|ed)|spent(?:\s+so\s+far)?|disbursed|disbursements?|released|releases|allocated|"
    r"approved|revised|budgeted|actuals?|paid|committed|sanctioned|utilised|utilized|utilisation"
    r"|of\s+which|public\s+(?:money|funds)|cost|costs|money|financing|finance|funds|source|sources|amounts?|status|"
    r"(?:its\s+|the\s+)?(?:parts?|components?|fund|scheme|programme|program|project|plan|mission|facility|budget|break-?up|break-?down)|"
    r"(?:this|last|next|current)\s+(?:fiscal\s+|financial\s+)?year|amounts?\s+(?:requested|approved|released|spent)|so\s+far|"
    r"(?:released|spent|paid|disbursed)\s+(?:so\s+far|to\s+date)|where\s+it\s+stands|progress|request(?:ed)?|"
    r"contents?|details?|description|outline|overview|summary|background|context|purpose|objectives?|aims?|notes?|remarks|features)$",
    re.IGNORECASE,
)
"""Labels that say how money stands, who gives it or what a line tells of: 'Released', 'Funded by', 'Content'."""
PERIOD_LABEL = re.compile(
    r"^(?:FY\s*)?\d{2,4}(?:\s*[-–/]\s*\d{2,4})?$|^(?:total|sum|grand total|overall)$", re.IGNORECASE
)
"""Row headers of a year or a total."""
DIVISION_LABEL = re.compile(
    r"(?:the\s+)?(?:[a-z]+\s+)?(?:split|break-?\s?up|break-?\s?down|division|composition|distribution|make-?up|structure)(?:\s+of\s+.*)?",
    re.IGNORECASE,
)
"""Labels that say only that money is divided: 'Break-up of the outlay'."""
WHOLE_AGAIN = re.compile(
    r"^(?:since|after|before|until|under|despite)\s|"
    r"\b(?:the|its|this|that)\s+(?:programme|program|scheme|project|fund|plan|mission|initiative|facility)$|"
    r"^(?:\w+\s+)?(?:programme|program|scheme|project|fund|plan|mission|initiative|facility)\s+(?:this|last|next|each|every)\s+\w+$|"
    r"\b(?:envelope|kitty|purse|corpus)$",
    re.IGNORECASE,
)
"""A programme or all of its money, with the words of time around it."""
