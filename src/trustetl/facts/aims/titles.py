"""Which headings and labels announce aims, a significance or something else."""

from __future__ import annotations

import re

OBJECTIVE_HEADING = re.compile(
    r"\b(?:objectives?|aims?|goals?|purposes?|pillars?|scope|focus(?: areas?)?|focused on|priorit(?:y|ies)|"
    r"thrust(?: areas?)?|mandate|vision|ambitions?|commitments?|"
    r"areas of (?:cooperation|work|action|focus)|work ?streams?|action (?:points|areas)|lines of action|"
    r"deliverables|interventions|(?:expected|anticipated|intended|desired|planned) (?:results?|outcomes?|outputs?|"
    r"achievements?)|(?:results?|outcomes?|outputs?) (?:expected|sought|to be achieved)|outcomes|(?:main|"
    r"key|core|principal|strategic) "
    r"(?:tasks|directions?|axes|orientations?|themes)|(?:intended|expected|desired|hoped-for) (?:effects?|"
    r"changes?)|tasks|functions|"
    r"duties|remit|terms of reference|responsibilities|intentions|aspirations|pledges|undertakings|"
    r"what we (?:are|want|hope|aim|work)\b.*|what .{3,60} (?:is|are) (?:there )?for|what (?:will|would|should|"
    r"is to) change|what (?:it|they|"
    r"the [\w\s-]+?|we) "
    r"(?:will|would|should|pays? for|finances?|funds|supports?)\b.*|"
    r"(?:what|how) (?:we|it|they|th(?:is|e) [\w\s-]+?) (?:do|does|help|helps|work for)\W*$|"
    r"what (?:it|they|the [\w\s-]+?|we|is it|will it|does it|(?:is|are|do|does|will) the [\w\s-]+?) (?:for|aims?|"
    r"seeks?|wants?|will do|is meant|sets? out|"
    r"meant|intends?|tries|try)\b.*)\b|^\W*(?:(?:our|its|the)\s)?mission\W*$",
    re.IGNORECASE,
)
RESULT_HEADING = re.compile(
    r"\b(?:results?|outcomes?|outputs?|achievements?|effects?|commitments?|pays? for|finances?|funds|supports?|"
    r"change)\b|"
    r"^\W*what\b.+\bfor\b",
    re.IGNORECASE,
)
"""Those of them under which what holds a figure and begins with no deed is a target."""
SIGNIFICANCE_HEADING = re.compile(
    r"\b(?:significance|importance|benefits?|advantages|rationale|relevance|implications|"
    r"why (?:it|this|they|the [\w\s-]+?|does it|is it|is this) (?:matters?|counts?|is (?:important|significant|"
    r"needed)|important|significant|needed)|why .{3,60} matters?|need for|"
    r"what (?:it|this|the [\w\s-]+?) (?:means|brings|changes) for|what (?:it|this|they|the [\w\s-]+?) (?:(?:will|"
    r"would|could) )?(?:brings?|means?)|"
    r"what is at stake|value for|merits|pros|upsides?|the case for|arguments for|"
    r"why .{3,60} (?:worth|needed|necessary)|gains? for|impacts?|"
    r"(?:expected|anticipated|likely|wider|broader|economic|social) effects?)\b",
    re.IGNORECASE,
)
OTHER_HEADING = re.compile(
    r"\b(?:(?:way|road|path) (?:forward|ahead)|what (?:next|(?:can|must|should) be done|needs to (?:be done|change))|"
    r"recommend(?:s|ed|ations?)?|suggestions?|challenges?|concerns?|issues|criticisms?|obstacles|"
    r"problems|"
    r"risks|limitations|eligibility|targets?|budget(?:ary)?|outlay|fund(?:s|ing)?|"
    r"finance|cost|allocation|progress|achievements?|status|results|figures|data|timeline|milestones?|background|"
    r"context|history|news|notes?|sources?|references|further reading|questions?|"
    r"conclusion|trade|imports?|exports?|market|statistics|facts|how (?:it|the .+?) works?|approved projects|"
    r"next steps|reactions?|associated|related|expenditure)\b",
    re.IGNORECASE,
)
OBJECTIVE_LABEL = re.compile(
    r"^\W*(?:(?:[\w’'-]+\s+){0,3}(?:aims?|objectives?|goals?|purposes?|mandate|vision|intent)"
    r"(?:\s(?:\d{1,2}|[IVX]{1,4}|[A-H]))?(?:\s(?:of|for)\s.{3,60})?|"
    r"(?:(?:our|its|the|main|core|first)\s)?(?:mission|remit|brief|tasks?|job|functions?|priority|ambition|"
    r"intention|aspiration)|"
    r"what it (?:does|is for|wants)|(?:expected|intended|desired|planned)\s(?:results?|outcomes?|"
    r"effects?))(?:\s\([^()]{2,40}\))?\W*$",
    re.IGNORECASE,
)
SIGNIFICANCE_LABEL = re.compile(
    r"^\W*(?:(?:main|key|strategic|its|expected|likely)\s+)?(?:significance|importance|benefits?|advantages?|"
    r"merits?|added value|"
    r"what it (?:means|brings)|the case for it|stakes|what is at stake|"
    r"why\s(?:it|this|that|they|the\s[\w-]+)\s(?:matters?|counts?|(?:is|are)\s(?:important|significant|needed))|"
    r"why|reasons?|rationale|relevance)\W*$",
    re.IGNORECASE,
)
