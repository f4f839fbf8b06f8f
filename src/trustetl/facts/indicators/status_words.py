"""The words around a value that tell a target or an estimate: 'aims to', 'is expected to', 'against a goal of'."""

from __future__ import annotations

import re

TARGET = re.compile(
    r"\b(?:promised|pledged|vowed|targets?|targeted|targeting|goals?|aims?|aimed|aiming|to\s+be\s+(?:met|"
    r"achieved|reached|set\s+up|built|created|installed|established|completed)"
    r"|should|must|shall|(?:is|are|was|were)\s+to(?!\s+(?:say|date|blame|be\s+(?:found|seen|had))\b)|will|would|seeks?|hopes?|aspires?|vows?|plans?\s+(?:to|for|on)|planning\s+(?:to|for|on)|planned|proposes?|"
    r"proposed|envisages?|foresees?|"
    r"intends?|wants?|ambition|calls?\s+for"
    r"|(?:has|have)\s+(?:yet\s+)?to|undertook\s+to|asks\s+for|(?:we|they)\s+ask\s+for"
    r"|(?:is|are)\s+(?:due|scheduled|slated|meant|supposed|intended)\s+to|commits?\s|undertakes?\s+to|promises?\s+to"
    r"|mandate|benchmark|objective|(?:committed|pledged?)\s+to(?=\s+(?!(?:about|some|over|nearly)\b)[a-z])|ceiling|can\s+get|foresaw)\b",
    re.IGNORECASE,
)
ESTIMATE = re.compile(
    r"\b(?:expected|expects?|estimated|estimates?|projected|projections?|(?<!the\s)(?<!\d\s)(?<!of\s)projects\s+(?:that|an?)|(?:we|"
    r"they)\s+project|forecasts?|"
    r"likely|anticipated|anticipates?|(?:is|are|was|were|looks?|seems?)\s+(?:all\s+|well\s+)?(?:set|poised|bound|on\s+(?:course|track))\s+to|"
    r"(?:is|are)\s+(?:seen|tipped)\b|set\s+to\s+grow|stands?\s+to|predict(?:s|ed|ions?)?|reckon(?:s|ed|ing)?\s+(?:with|on)|"
    r"bargain(?:s|ed)?\s+(?:for|on)|(?:believed|thought|reckoned|assumed|presumed|deemed|rumoured)\s+to|"
    r"could(?!\s+not)|(?-i:may)|might"
    r"|provisionally|provisional(?=\s*(?:\)|data|figures?|numbers?|results?|estimates?|value|count))|would\s+(?:have\s+been|work\s+out)|potential(?:ly)?(?!\s+of$)|pegged)\b",
    re.IGNORECASE,
)
ALLOWED = re.compile(
    r"\bmay\s+(?:also\s+)?(?!be\b|have\b|reach|rise|fall|grow|drop|cost|lose|need|exceed)[a-z]+\s[^.;]*$"
)
"""What a rule lets people do: 'Farmers may claim up to 40%'."""
BESIDE = re.compile(
    r"\b(?:against|compared\s+(?:with|to)|versus|(?:well|far|much|just|slightly)\s+(?:below|above|under|over)|(?:lower|higher|less|more)\s+than)"
    r"(?:\s+[\w’'-]+){1,6}\s+of(?:\s+\w+){0,2}$|\b(?:small|large|tiny|minor|good)?\s*(?:part|fraction|share)\s+of\s+(?:the|some|its|our)\s+(?:\w+\s*)?$"
)
"""What a value is set beside: 'against an average of 30%'."""
WANTED = re.compile(
    r"[^.;,()]{0,30}\((?:B\.?\s?E\.?|[Bb]udget\s[Ee]stimates?)\)|"
    r"(?:more\s+)?(?:(?:is|are|(?:will|would|may)\s+be)\s+)?(?:needed|required)(?=\s*(?:[,.;)]|(?:by|to|in|for|up|until|till|over|each|every|from|between|per|annually)\b|$))"
)
NEEDS = re.compile(
    r"\b(?:needs?|requires?|lacks?)(?:\s+(?:about|some|around|over|nearly|another|between|a\s+further|an\s+additional|at\s+least|up\s+to|as\s+much\s+as|"
    r"more\s+than|roughly|an\s+estimated))*\s*$"
)
"""Right before what is still to be found: 'received $2 billion and need between'."""
LET = re.compile(
    r"\bmay\s+(?:also\s+|only\s+|now\s+|not\s+)?(?:(?:borrow|claim|apply|draw|deduct|charge|keep|hold|own|lend|levy|import|export|land|catch|bid|"
    r"retain|carry|enter|stay|vote|stand)\b|be\s+(?:fined|charged|granted|awarded|given|sentenced|jailed|claimed|deducted|levied|"
    r"imposed|suspended|extended|renewed|exempted|reimbursed|borrowed|carried|held)\b)[^.;]*$"
)
"""What a rule lets people do or have done to them, whatever the amount: 'may be fined 2% of turnover'."""
CALLED = re.compile(
    r"(?:(?:that|which|it|they|he|she|we|the\s+\w+)\s+){1,2}(?:was|were|is|are)\s+(?:(?:supposed|meant|due|scheduled)\s+)?to\s+(?!be\s+(?:found|seen|had)\b|date\b)(?:have\s+)?[a-z]+"
    r"|(?:(?:that|which)\s+)?(?:it|they|he|she|we|the\s+\w+)\s+(?:has\s+|have\s+|had\s+)?(?:promised|planned|pledged|foresaw|wanted|set\s+out)\b"
    r"|(?:that\s+|which\s+)?(?:the|its|their|our|a|an)\s+(?:[\w’'-]+\s+){1,5}?(?:requires?|required|demands?|demanded|calls?\s+for|called\s+for|prescribes?|"
    r"prescribed|stipulates?|stipulated|mandates?|mandated|foresees?|foresaw|envisages?|envisaged|promises|promised|lays?\s+down|laid\s+down|allows?|permits?|"
    r"had\s+(?:set|planned|promised|pledged|wanted|sought|foreseen))(?=\s*(?:[,.;:)]|$|for\b|in\b|by\b|and\b|but\b))"
    r"|(?:planned|targeted|foreseen|envisaged|scheduled|intended|promised|pledged|slated|due)\s+(?:for|by|in|until|before)\s+(?:the\s+end\s+of\s+|[a-z]+-|[A-Z][a-z]+\s+|FY\s?)?(?:19|20)\d\d"
    r"|(?:foreseen|planned|envisaged|targeted|promised|intended|hoped\s+for|aimed\s+at)(?=\s*(?:[,.;:)]|$|(?:have|has|had|are|were|"
    r"is|was|since|because|and|but|by|under|for\s+(?:the|this|that|next|last)|in\s+the\s+(?:plan|programme|project))\b))|"
    r"(?:agreed|promised|pledged|foreseen|envisaged|stipulated)\s+(?:at|by|in|under|with|on)\b|(?:set|foreseen|prescribed|required|laid\s+down)\s+(?:for|by)\b|(?:\w+\s+)?(?:target|goal|benchmark|standard)\b|(?:is|remains)\s+(?:the|its|our|their)\s+(?:aim|target|goal|objective|ambition)\b"
)
PLAN_OF = re.compile(
    r"\b(?:(?:target|goal|standard|norm|requirement|plan|quota|objective|pledge|promise|commitment)"
    r"\s+(?:of|was|is|remains|had\s+been|has\s+been)(?:\s+\w+)?$"
    r"|(?:targets?|goals?)(?:\s(?:for|by|in)\s[\w-]+)?:\s*$)|[:;,(]\s*(?:targets?|goals?|planned)$"
)
"""Before a value that is itself called a target: 'against a plan of', 'target:'."""
PROMISED = re.compile(
    r"\b(?:announc(?:ed?|es|ing)|pledg(?:ed?|es|ing)|promis(?:ed?|es|ing)|plann?(?:ed|s|ing)?|propos(?:ed?|es|ing)|signalled|signaled|"
    r"offer(?:ed|s|ing)?|commit(?:s|ted|ting)?|vow(?:ed|s)?|foresees?|foresaw)\s+(?:(?:to|an?|the|new|further|additional|private|more|total|fresh)\s+)*"
    r"(?:investments?|spending|funding|financing|contributions?|purchases|orders|expansion)"
    r"\s+(?:of|worth|totalling|totaling)(?:\s+\w+)?$",
    re.IGNORECASE,
)
"""Money that somebody says will come: 'have announced investments of'."""
FORETOLD = re.compile(
    r"\b(?:projections?|forecasts?|forecasters|models?|modelling|simulations?|estimates|calculations|scenarios?|predictions?|analysts|economists|demographers)"
    r"(?:\s+(?:by|of|from|in)\s+[^,;.]{2,40})?\s+"
    r"(?:suggests?|suggested|shows?|showed|says?|said|indicates?|indicated|points?\s+to|implies|imply|sees?|puts?|puts?\s+it|has\s+it|have\s+it|thinks?|believes?|reckons?)\b"
    r"|\b(?:according\s+to|on|by|under|in|judging\s+by)\s+(?:[\w’'-]+\s+){0,4}?(?:projections?|forecasts?|estimates?|scenarios?|reckoning|predictions)\b",
    re.IGNORECASE,
)
"""Where a statement takes its numbers from a forecast: 'By 2050, projections suggest', 'under one scenario'."""
BEATEN = re.compile(
    r"\b(?:beat|beats|beaten|beating|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped)?|outstrip(?:s|ped)?|miss(?:es|ed)?|meet|meets|met|defy|defied|defies|"
    r"above|below|over|under|than|of|with|against|short\s+of|behind|ahead\s+of|beyond|to)\s+(?:(?:all|the|its|their|our|official|earlier|initial|most|every)\s+)*$",
    re.IGNORECASE,
)
"""Before a forecast that a value is set against: 'has beaten all forecasts'."""
UNCHANGED = re.compile(
    r"^\W*(?:if\s+(?:nothing|no\s|(?:the\s+|this\s+|these\s+|current\s+|present\s+)*trends?\b|things)|unless\b|otherwise\b|without\b|left\s+alone|"
    r"(?:at|on|given|under)\s+(?:the\s+|its\s+|their\s+)?(?:present|current|today['’]s|existing|this)\s+(?:pace|rate|speed|trends?|plans|policies|course))",
    re.IGNORECASE,
)
"""What opens a sentence that tells what would come about if nothing were done: 'If nothing changes, …'."""
DUTY = re.compile(r"\b(?:should|must|shall|is\s+to|are\s+to|has\s+to|have\s+to)\b")
COMING = re.compile(
    r"\b(?:next\s+(?:(?:fiscal|financial|\w+)\s+)?(?:years?|months?|decade|season|quarter)|in\s+the\s+coming|"
    r"over\s+the\s+(?:next|coming))\b",
    re.IGNORECASE,
)
ESTIMATED_NOUN = re.compile(
    r"\b(?:rates?\s+of\s+return|net\s+present\s+value|benefit[- ]cost\s+ratio|cost[- ]benefit\s+ratio|EIRR|NPV)\b"
    r"|(?<!census\s)(?<!survey\s)(?<!count\s)(?<!register\s)(?<!statistics\s)\bputs?\s+(?!up\b|out\b)\w+.*\bat(?:\s+\w+){0,2}$|\b(?:is|are|was|were)\s+put\s+at(?:\s+\w+){0,2}$|"
    r"\b(?:needs?|requires?)(?:\s+(?:about|some|around|over|nearly|another|between|a\s+further|an\s+additional|at\s+least|up\s+to|as\s+much\s+as|"
    r"more\s+than|roughly))*$|\b(?:need|requires?|required|lacks?)\s+is(?:\s+\w+)?$|\bsees?\s+(?:growth|inflation)\b|\bsees?\s.*\b\w{3,}ing\b"
)
